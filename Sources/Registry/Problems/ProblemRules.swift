/// What a problem report must look like.
enum ProblemRules {
    static func check(_ problem: ProblemReport, needs: [ProblemTransition.Need] = []) throws {
        var check = FieldCheck()
        check.text("title", problem.title)
        check.text("description", problem.description, limit: 20_000)
        for (need, text) in [
            (ProblemTransition.Need.investigation, problem.investigation), (.conclusion, problem.conclusion), (.advised, problem.advised),
        ] {
            if needs.contains(need) {
                check.text(need.rawValue, text ?? "", limit: 20_000)
            } else {
                check.optional(need.rawValue, text, limit: 20_000)
            }
        }
        check.optional("no-action", problem.noAction, limit: 20_000)
        check.demand(
            !needs.contains(.cause) || problem.cause != nil, "cause", ja: "原因の区分を選んでください(特定できなければ「特定できず」)。",
            en: "say where it came from; not-found is an answer.")
        check.demand(
            !needs.contains(.safetyRelevance) || problem.safetyRelevance != .unknown, "safety-relevance",
            ja: "安全に関係するかを評価してください(JIS T 2304 9.2)。", en: "judge whether it touches safety (JIS T 2304 9.2).")
        try check.finish()
    }
}
