CREATE INDEX "qualification_check_requirement" ON "qualification_check" USING btree ("requirement_id");--> statement-breakpoint
CREATE INDEX "consensus_question" ON "consensus" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "debrief_focus" ON "debrief" USING btree ("focus_id") WHERE "debrief"."focus_id" is not null;