CREATE TABLE "amendment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"scorecard_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"reason" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"informed" boolean NOT NULL,
	"debrief_open" boolean NOT NULL,
	"decided" boolean NOT NULL,
	CONSTRAINT "amendment_number" UNIQUE("scorecard_id","number")
);
--> statement-breakpoint
ALTER TABLE "change" ADD COLUMN "amendment_id" uuid;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_scorecard_id_scorecard_id_fk" FOREIGN KEY ("scorecard_id") REFERENCES "public"."scorecard"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_made_by_user_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change" ADD CONSTRAINT "change_amendment_id_amendment_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_amendment" ON "change" USING btree ("amendment_id") WHERE "change"."amendment_id" is not null;