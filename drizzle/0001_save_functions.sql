-- One mark is one call: who is asking, whether they may, what is saved now, and the write, under one snapshot and one
-- lock. As functions their plans are made once a connection; as plain statements planning took longer than writing.
-- The outcome is 'saved', 'refused' (with what is saved instead), 'submitted', 'signed out' or 'unknown'.

create function open_scorecard(p_token text, p_scorecard uuid, out outcome text, out actor_id uuid, out interview_id uuid)
language plpgsql as $$
declare
  v_submitted_at timestamptz;
begin
  select s.user_id into actor_id from session s where s.token = p_token and s.expires_at > now();
  if not found then
    outcome := 'signed out';
    return;
  end if;
  -- The shared lock makes a submission wait for marks under way, and marks that come after it see it.
  select c.interview_id, c.submitted_at into interview_id, v_submitted_at
    from scorecard c where c.id = p_scorecard and c.interviewer_id = actor_id for share;
  if not found then
    outcome := 'unknown';
  elsif v_submitted_at is not null then
    outcome := 'submitted';
  else
    outcome := 'open';
  end if;
end $$;
--> statement-breakpoint
create function save_mark(
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
    perform 1 from plan_point p join plan_question q on q.id = p.question_id join interview i on i.version_id = q.version_id
      where p.id = p_subject and i.id = v_open.interview_id;
  elsif p_kind in ('recommendation', 'rationale') then
    perform 1 where p_subject = p_scorecard;
  else
    perform 1 from plan_question q join interview i on i.version_id = q.version_id
      where q.id = p_subject and i.id = v_open.interview_id;
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
--> statement-breakpoint
create function save_check(
  p_token text, p_scorecard uuid, p_requirement uuid, p_field text, p_value text, p_was text, p_writer text, p_now timestamptz,
  out outcome text, out theirs text)
language plpgsql as $$
declare
  v_open record;
  v_application uuid;
begin
  v_open := open_scorecard(p_token, p_scorecard);
  if v_open.outcome <> 'open' then
    outcome := v_open.outcome;
    return;
  end if;
  select a.id into v_application
    from interview i join application a on a.id = i.application_id join requirement r on r.position_id = a.position_id
    where i.id = v_open.interview_id and r.id = p_requirement;
  if not found then
    outcome := 'unknown';
    return;
  end if;
  insert into qualification_check as c (application_id, requirement_id, field, value, writer, checked_by, saved_at)
    values (v_application, p_requirement, p_field, p_value, p_writer, v_open.actor_id, p_now)
    on conflict (application_id, requirement_id, field) do update
      set value = excluded.value, writer = excluded.writer, checked_by = excluded.checked_by, saved_at = excluded.saved_at
      where c.value = p_was or c.writer = p_writer or c.value = p_value;
  if found then
    outcome := 'saved';
    return;
  end if;
  outcome := 'refused';
  select c.value into theirs from qualification_check c
    where c.application_id = v_application and c.requirement_id = p_requirement and c.field = p_field;
end $$;
