-- Whoever was here before there were roles could do everything: the first of each firm administers it, the rest recruit.
update "user" set role = 'recruiter';
--> statement-breakpoint
update "user" set role = 'administrator' where id in (
  select distinct on (organisation_id) id from "user" order by organisation_id, created_at, id);
--> statement-breakpoint
update audit_event set application_id = subject_id where subject_type = 'application';
--> statement-breakpoint
update audit_event e set application_id = i.application_id from interview i where e.subject_type = 'interview' and i.id = e.subject_id;
--> statement-breakpoint
update audit_event e set application_id = i.application_id
  from scorecard c join interview i on i.id = c.interview_id where e.subject_type = 'scorecard' and c.id = e.subject_id;
--> statement-breakpoint
drop function open_scorecard(text, uuid);
--> statement-breakpoint
-- As in 0001, and: the account must still be active, and it tells whose plan and which share of it.
create function open_scorecard(
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
  -- The shared lock makes a submission wait for marks under way, and marks that come after it see it.
  select c.interview_id, c.submitted_at, c.question_ids, i.version_id into interview_id, v_submitted_at, question_ids, version_id
    from scorecard c join interview i on i.id = c.interview_id
    where c.id = p_scorecard and c.interviewer_id = actor_id for share of c;
  if not found then
    outcome := 'unknown';
  elsif v_submitted_at is not null then
    outcome := 'submitted';
  else
    outcome := 'open';
  end if;
end $$;
--> statement-breakpoint
-- As in 0001, and: the question must be in the interviewer's share of the plan.
create or replace function save_mark(
  p_token text, p_scorecard uuid, p_kind text, p_subject uuid, p_value text, p_was text, p_writer text, p_now timestamptz,
  out outcome text, out theirs text)
language plpgsql as $$
declare
  v_open record;
begin
  v_open := open_scorecard(p_token, p_scorecard);
  if v_open.outcome <> 'open' then
    outcome := v_open.outcome;
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
  insert into mark as m (scorecard_id, kind, subject_id, value, writer, saved_at)
    values (p_scorecard, p_kind, p_subject, p_value, p_writer, p_now)
    on conflict (scorecard_id, kind, subject_id) do update
      set value = excluded.value, writer = excluded.writer, saved_at = excluded.saved_at
      where m.value = p_was or m.writer = p_writer or m.value = p_value;
  if found then
    outcome := 'saved';
    return;
  end if;
  outcome := 'refused';
  select m.value into theirs from mark m where m.scorecard_id = p_scorecard and m.kind = p_kind and m.subject_id = p_subject;
end $$;
