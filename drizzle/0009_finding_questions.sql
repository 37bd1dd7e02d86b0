ALTER TABLE "guide_question" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
-- What src/folding.ts makes of a text, near enough; the first save of a question makes it exact.
UPDATE "guide_question" q SET "search_text" = trim(regexp_replace(
	translate(
		lower(regexp_replace(
			normalize(
				q."prompt" || ' ' || q."competency" || ' ' ||
				coalesce((SELECT string_agg(p."text", ' ' ORDER BY p."ordinal") FROM "guide_point" p WHERE p."question_id" = q."id"), ''),
				NFKD),
			'[\u0300-\u036f]', '', 'g')),
		'øłđðħŧıə', 'olddhtie'),
	'[^[:alnum:]\u0080-\uffff]+|[\u2000-\u206f\u3000-\u303f]+', ' ', 'g'));--> statement-breakpoint
CREATE INDEX "guide_question_search" ON "guide_question" USING gin (to_tsvector('simple', "search_text"));