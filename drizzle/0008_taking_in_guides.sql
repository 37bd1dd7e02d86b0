CREATE TABLE "guide_import" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"filename" text NOT NULL,
	"format" text NOT NULL,
	"lines" jsonb NOT NULL,
	"choices" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"splits" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"fills" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"document" jsonb,
	"guide_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"saved_at" timestamp with time zone,
	"saved_guide_id" uuid
);
--> statement-breakpoint
DROP INDEX "guide_title";--> statement-breakpoint
ALTER TABLE "guide_question" ALTER COLUMN "minutes" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "plan_question" ALTER COLUMN "minutes" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "guide" ADD COLUMN "role" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "guide" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "guide_qualification" ADD COLUMN "standing" text;--> statement-breakpoint
ALTER TABLE "guide_import" ADD CONSTRAINT "guide_import_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_import" ADD CONSTRAINT "guide_import_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_import" ADD CONSTRAINT "guide_import_guide_id_guide_id_fk" FOREIGN KEY ("guide_id") REFERENCES "public"."guide"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_import" ADD CONSTRAINT "guide_import_saved_guide_id_guide_id_fk" FOREIGN KEY ("saved_guide_id") REFERENCES "public"."guide"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guide_import_open" ON "guide_import" USING btree ("organisation_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "guide_import"."saved_at" is null;--> statement-breakpoint
CREATE INDEX "guide_archived" ON "guide" USING btree ("organisation_id","archived_at" DESC NULLS LAST,"id") WHERE "guide"."archived_at" is not null;--> statement-breakpoint
CREATE INDEX "guide_title" ON "guide" USING btree ("organisation_id","title","id") WHERE "guide"."archived_at" is null;