/// What a change request must look like.
enum ChangeRules {
    static func check(_ change: ChangeRequest, needs: [ChangeTransition.Need] = []) throws {
        var check = FieldCheck()
        check.text("title", change.title)
        check.text("description", change.description, limit: 20_000)
        check.day("due-on", change.dueOn)
        for (need, text) in [
            (ChangeTransition.Need.impact, change.impact), (.functionReason, change.functionReason), (.implementation, change.implementation),
            (.verification, change.verification),
        ] {
            if needs.contains(need) {
                check.text(need.rawValue, text ?? "", limit: 20_000)
            } else {
                check.optional(need.rawValue, text, limit: 20_000)
            }
        }
        try check.finish()
    }
}
