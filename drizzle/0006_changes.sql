CREATE TABLE "change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scorecard_id" uuid,
	"application_id" uuid,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"value" text NOT NULL,
	"bases" uuid[] NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "change_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	CONSTRAINT "change_of_one" CHECK (num_nonnulls("change"."scorecard_id", "change"."application_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "qualification_check" ADD COLUMN "heads" uuid[];
--> statement-breakpoint
ALTER TABLE "qualification_check" ADD COLUMN "awaited" uuid[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "qualification_check" ADD COLUMN "contested" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "qualification_check" ADD COLUMN "seq" bigint;
--> statement-breakpoint
ALTER TABLE "mark" ADD COLUMN "heads" uuid[];
--> statement-breakpoint
ALTER TABLE "mark" ADD COLUMN "awaited" uuid[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "mark" ADD COLUMN "contested" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "mark" ADD COLUMN "seq" bigint;
--> statement-breakpoint
ALTER TABLE "change" ADD CONSTRAINT "change_scorecard_id_scorecard_id_fk" FOREIGN KEY ("scorecard_id") REFERENCES "public"."scorecard"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "change" ADD CONSTRAINT "change_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "change" ADD CONSTRAINT "change_made_by_user_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "change_scorecard" ON "change" USING btree ("scorecard_id","kind","subject_id","seq") WHERE "change"."scorecard_id" is not null;
--> statement-breakpoint
CREATE INDEX "change_application" ON "change" USING btree ("application_id","kind","subject_id","seq") WHERE "change"."application_id" is not null;
--> statement-breakpoint
-- What is saved already was changed once each: by whom and when is known.
update mark set heads = array[gen_random_uuid()];
--> statement-breakpoint
update qualification_check set heads = array[gen_random_uuid()];
--> statement-breakpoint
insert into change (id, scorecard_id, kind, subject_id, value, bases, made_by, made_at, saved_at)
  select m.heads[1], m.scorecard_id, m.kind, m.subject_id, m.value, '{}', c.interviewer_id, m.saved_at, m.saved_at
  from mark m join scorecard c on c.id = m.scorecard_id order by m.saved_at;
--> statement-breakpoint
insert into change (id, application_id, kind, subject_id, value, bases, made_by, made_at, saved_at)
  select q.heads[1], q.application_id, q.field, q.requirement_id, q.value, '{}', q.checked_by, q.saved_at, q.saved_at
  from qualification_check q order by q.saved_at;
--> statement-breakpoint
update mark m set seq = c.seq from change c where c.id = m.heads[1];
--> statement-breakpoint
update qualification_check q set seq = c.seq from change c where c.id = q.heads[1];
--> statement-breakpoint
alter table mark alter column heads set not null, alter column seq set not null, drop column writer;
--> statement-breakpoint
alter table qualification_check alter column heads set not null, alter column seq set not null, drop column writer;
--> statement-breakpoint
drop function save_mark(text, uuid, text, uuid, text, text, text, timestamptz);
--> statement-breakpoint
drop function save_check(text, uuid, uuid, text, text, text, text, timestamptz);
--> statement-breakpoint
-- As in 0003, and: who saves holds the scorecard's row, so that its changes have the order in which they are committed.
create or replace function open_scorecard(
  p_token text, p_scorecard uuid,
  out outcome text, out actor_id uuid, out interview_id uuid, out version_id uuid, out question_ids uuid[])
language plpgsql as $$
declare
  v_submitted_at timestamptz;
begin
  select s.user_id into actor_id from session s join "user" u on u.id = s.user_id
    where s.token = p_token and s.expires_at > now() and u.deactivated_at is null;
  if not found then
    outcome := 'signed out';
    return;
  end if;
  select c.interview_id, c.submitted_at, c.question_ids, i.version_id into interview_id, v_submitted_at, question_ids, version_id
    from scorecard c join interview i on i.id = c.interview_id
    where c.id = p_scorecard and c.interviewer_id = actor_id for no key update of c;
  if not found then
    outcome := 'unknown';
  elsif v_submitted_at is not null then
    outcome := 'submitted';
  else
    outcome := 'open';
  end if;
end $$;
--> statement-breakpoint
-- What a field comes to with one more change, in whatever order its changes arrive: its heads are those that no other
-- one replaces; a base that has not arrived is awaited, and will not be a head when it does. The change must be stored.
create function merge_change(
  p_heads uuid[], p_awaited uuid[], p_id uuid, p_value text, p_by uuid, p_bases uuid[],
  out heads uuid[], out awaited uuid[], out value text, out made_by uuid, out contested boolean)
language plpgsql stable as $$
begin
  heads := array(select h from unnest(p_heads) h where h <> all (p_bases));
  awaited := p_awaited;
  if p_id = any (p_awaited) then
    awaited := array_remove(p_awaited, p_id);
  else
    heads := heads || p_id;
  end if;
  if not p_bases <@ p_heads then
    awaited := awaited
      || array(select distinct b from unnest(p_bases) b where b <> all (awaited) and not exists (select from change c where c.id = b));
  end if;
  -- Changes that name each other in a ring are nobody's honest work; the last one stands.
  if heads = '{}' then
    heads := array[p_id];
  end if;
  if heads = array[p_id] then
    value := p_value;
    made_by := p_by;
    contested := false;
    return;
  end if;
  select c.value, c.made_by into value, made_by from change c where c.id = any (heads) order by c.made_at desc, c.id desc limit 1;
  select count(distinct c.value) > 1 into contested from change c where c.id = any (heads);
end $$;
--> statement-breakpoint
-- The heads of a field as the page reads them; `by` is who made one, unless it was the person themselves.
create function tell_heads(p_heads uuid[], p_actor uuid) returns jsonb
language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', c.id, 'value', c.value, 'madeAt', c.made_at, 'by', case when c.made_by = p_actor then null else u.name end)
    order by c.made_at, c.id), '[]')
  from change c join "user" u on u.id = c.made_by where c.id = any (p_heads)
$$;
--> statement-breakpoint
-- One change of a mark, applied exactly once: who is asking, whether they may, the change and what the field comes to,
-- in one call. The outcome is 'saved', 'submitted', 'signed out' or 'unknown'. Rings for the interviewer's other devices.
create function save_mark(
  p_token text, p_scorecard uuid, p_id uuid, p_kind text, p_subject uuid, p_value text, p_bases uuid[], p_made_at timestamptz,
  p_now timestamptz, out outcome text, out seq bigint, out heads jsonb)
language plpgsql as $$
declare
  v_open record;
  v_known change;
  v_mark mark;
  v_new record;
begin
  v_open := open_scorecard(p_token, p_scorecard);
  outcome := v_open.outcome;
  if outcome not in ('open', 'submitted') then
    return;
  end if;
  select * into v_known from change c where c.id = p_id;
  if found then
    outcome := 'unknown';
    if v_known.scorecard_id = p_scorecard and v_known.kind = p_kind and v_known.subject_id = p_subject then
      outcome := 'saved';
      seq := v_known.seq;
      select tell_heads(m.heads, v_open.actor_id) into heads from mark m
        where m.scorecard_id = p_scorecard and m.kind = p_kind and m.subject_id = p_subject;
    end if;
    return;
  end if;
  if outcome = 'submitted' then
    return;
  end if;
  if p_kind = 'point' then
    perform 1 from plan_point p join plan_question q on q.id = p.question_id
      where p.id = p_subject and q.version_id = v_open.version_id
        and (v_open.question_ids is null or q.id = any(v_open.question_ids));
  elsif p_kind in ('recommendation', 'rationale') then
    perform 1 where p_subject = p_scorecard;
  else
    perform 1 from plan_question q
      where q.id = p_subject and q.version_id = v_open.version_id
        and (v_open.question_ids is null or q.id = any(v_open.question_ids));
  end if;
  if not found then
    outcome := 'unknown';
    return;
  end if;
  insert into change (id, scorecard_id, kind, subject_id, value, bases, made_by, made_at, saved_at)
    values (p_id, p_scorecard, p_kind, p_subject, p_value, p_bases, v_open.actor_id, p_made_at, p_now)
    returning change.seq into seq;
  select * into v_mark from mark m where m.scorecard_id = p_scorecard and m.kind = p_kind and m.subject_id = p_subject;
  v_new := merge_change(coalesce(v_mark.heads, '{}'), coalesce(v_mark.awaited, '{}'), p_id, p_value, v_open.actor_id, p_bases);
  insert into mark as m (scorecard_id, kind, subject_id, value, heads, awaited, contested, seq, saved_at)
    values (p_scorecard, p_kind, p_subject, v_new.value, v_new.heads, v_new.awaited, v_new.contested, save_mark.seq, p_now)
    on conflict (scorecard_id, kind, subject_id) do update
      set value = excluded.value, heads = excluded.heads, awaited = excluded.awaited, contested = excluded.contested,
        seq = excluded.seq, saved_at = excluded.saved_at;
  perform pg_notify('scorebook', 'scorecard ' || p_scorecard || ' ' || seq);
  outcome := 'saved';
  if v_new.heads <> array[p_id] then
    heads := tell_heads(v_new.heads, v_open.actor_id);
  end if;
end $$;
--> statement-breakpoint
-- The same for a fact about a requirement, which the whole panel shares. Rings for everybody who is at that application.
create function save_check(
  p_token text, p_scorecard uuid, p_id uuid, p_requirement uuid, p_field text, p_value text, p_bases uuid[], p_made_at timestamptz,
  p_now timestamptz, out outcome text, out seq bigint, out heads jsonb)
language plpgsql as $$
declare
  v_open record;
  v_application uuid;
  v_known change;
  v_check qualification_check;
  v_new record;
begin
  v_open := open_scorecard(p_token, p_scorecard);
  outcome := v_open.outcome;
  if outcome not in ('open', 'submitted') then
    return;
  end if;
  -- The row's lock gives the facts of an application the order in which they are committed, too.
  select a.id into v_application
    from interview i join application a on a.id = i.application_id join requirement r on r.position_id = a.position_id
    where i.id = v_open.interview_id and r.id = p_requirement for no key update of a;
  if not found then
    outcome := 'unknown';
    return;
  end if;
  select * into v_known from change c where c.id = p_id;
  if found then
    outcome := 'unknown';
    if v_known.application_id = v_application and v_known.kind = p_field and v_known.subject_id = p_requirement
      and v_known.made_by = v_open.actor_id then
      outcome := 'saved';
      seq := v_known.seq;
      select tell_heads(q.heads, v_open.actor_id) into heads from qualification_check q
        where q.application_id = v_application and q.requirement_id = p_requirement and q.field = p_field;
    end if;
    return;
  end if;
  if outcome = 'submitted' then
    return;
  end if;
  insert into change (id, application_id, kind, subject_id, value, bases, made_by, made_at, saved_at)
    values (p_id, v_application, p_field, p_requirement, p_value, p_bases, v_open.actor_id, p_made_at, p_now)
    returning change.seq into seq;
  select * into v_check from qualification_check q
    where q.application_id = v_application and q.requirement_id = p_requirement and q.field = p_field;
  v_new := merge_change(coalesce(v_check.heads, '{}'), coalesce(v_check.awaited, '{}'), p_id, p_value, v_open.actor_id, p_bases);
  insert into qualification_check as q
      (application_id, requirement_id, field, value, heads, awaited, contested, seq, checked_by, saved_at)
    values (v_application, p_requirement, p_field, v_new.value, v_new.heads, v_new.awaited, v_new.contested, save_check.seq,
      v_new.made_by, p_now)
    on conflict (application_id, requirement_id, field) do update
      set value = excluded.value, heads = excluded.heads, awaited = excluded.awaited, contested = excluded.contested,
        seq = excluded.seq, checked_by = excluded.checked_by, saved_at = excluded.saved_at;
  perform pg_notify('scorebook', 'scorecard ' || v_application || ' ' || seq);
  outcome := 'saved';
  if v_new.heads <> array[p_id] then
    heads := tell_heads(v_new.heads, v_open.actor_id);
  end if;
end $$;
