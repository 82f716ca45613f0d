package io.workscribe.command.task;

import org.springframework.stereotype.Component;

/** The rules that decisions about a task go by, each a type of its own. */
@Component
record TaskRules(
        TaskAccess access,
        ProjectOfTask project,
        AssigneeIsMember assignee,
        LabelsOfProject labels,
        ParentInSameProject parent,
        CompletedSprintIsClosed sprint,
        LinkedPageExists page) {}
