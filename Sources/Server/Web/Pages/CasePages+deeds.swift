import Diagnostics
import Duties
import PSIRT
import Registry

extension CasePages {
    static let deeds: [Deed] = [
        .does("/cases/new", "openCase", of: new, .added) { call in
            let given = call.given
            return OpenCase(
                CaseReport(
                    try given.needWord("kind"), from: try given.needWord("origin"), title: given.need("title"),
                    description: given.need("description"),
                    reporter: given.text("reporter"), receivedAt: try given.moment("receivedAt"), awareAt: try given.moment("awareAt"),
                    acknowledgeDays: try given.wholeNumber("acknowledgeDays"), label: try given.needWord("label"), isExercise: given.has("exercise")))
        } then: { subject, _ in
            Places.psirtCase(subject.number)
        },
        deed("step") { call, number in MoveCase(number, to: try call.given.needWord("step"), closing: try call.given.maybeWord("closing")) },
        deed("say") { call, number in SayInCase(number, call.given.need("body"), for: try call.given.needWord("audience")) },
        deed("task") { call, number in
            AddCaseTask(number, call.given.need("title"), assignee: call.given.text("assignee"), dueOn: call.given.text("dueOn"))
        },
        deed("task-done") { call, number in EndCaseTask(number, task: call.given.number("task") ?? 0) },
        deed("link") { call, number in
            LinkCase(number, LinkTarget(try call.given.needWord("target"), call.given.need("link")), note: call.given.text("note"))
        },
        deed("people") { call, number in
            let joining = (call.given.text("joining") ?? "").split { $0 == "," || $0 == "、" || $0.isWhitespace }.map(String.init)
            return ChangeParticipants(
                number, joining: joining, leaving: [call.given.text("leaving")].compactMap(\.self), owner: call.given.text("owner"))
        },
        deed("note") { call, number in
            let at = try call.given.moment("at") ?? ""
            switch try call.given.needWord("noted", Noted.self) {
            case .acknowledged: return NoteCase(number, .acknowledged(at))
            case .informed: return NoteCase(number, .informed(at))
            case .inUse: return NoteCase(number, .inUse(true))
            case .notInUse: return NoteCase(number, .inUse(false))
            }
        },
        deed("share") { call, number in
            var embargo = SetCaseSharing.EmbargoChange.keep
            if call.given.has("lift") {
                embargo = .lift
            } else if let until = call.given.text("until") {
                embargo = .until(until, try call.given.needWord("zone"), agreedWith: call.given.need("agreedWith"))
            }
            return SetCaseSharing(number, label: try call.given.needWord("label"), consent: call.given.text("consent"), embargo: embargo)
        },
        deed("misuse") { call, number in
            AnswerMisuse(number, try call.given.needWord("kind"), try call.given.needWord("finding"), how: call.given.need("how"))
        },
        deed("answer") { call, number in StateCaseFact(number, call.given.need("fact"), call.given.need("value")) },
        deed("fact") { call, number in
            StateCaseFact(number, call.given.need("fact"), call.given.need("value"), source: call.given.text("source"))
        },
        deed("submitted") { call, number in
            RecordSubmission(
                number, call.given.need("duty"), try call.given.needWord("kind"), at: try call.given.moment("at") ?? "",
                receipt: call.given.text("receipt"))
        },
        deed("pause") { call, number in
            PauseDutyClock(
                number, call.given.need("duty"), from: try call.given.moment("from") ?? "", to: try call.given.moment("to"),
                agreedBy: call.given.need("agreedBy"))
        },
        deed("resume") { call, number in EndDutyPause(number, call.given.need("duty"), at: try call.given.moment("at") ?? "") },
    ]

    private static func deed<Case: UseCase>(_ name: String, _ useCase: @escaping @Sendable (PageCall, String) throws -> Case) -> Deed {
        .does("/cases/{case}/" + name, "case " + name, of: page) { call in
            try useCase(call, call.name("case"))
        } then: { _, call in
            Places.psirtCase(call.name("case"))
        }
    }
}

extension FormValues {
    /// A time of Japan's clock, as browsers send it (`2026-11-23T10:30`), or one with its offset; as RFC 3339 UTC. Nil where none was given.
    ///
    /// - Throws: ``ServerError/invalid(_:)`` for what is none.
    func moment(_ name: String) throws -> String? {
        guard let text = text(name) else { return nil }
        for form in [text, text + ":00+09:00", text + "+09:00"] {
            if let moment = Instant(form) { return moment.description }
        }
        throw ServerError.invalid([RequestProblem(name, ja: "日時(日本時間 YYYY-MM-DDTHH:MM)ではありません。", en: "is no time (Japan's clock, YYYY-MM-DDTHH:MM).")]
        )
    }

    /// A whole number; nil where none was given.
    ///
    /// - Throws: ``ServerError/invalid(_:)`` for what is none.
    func wholeNumber(_ name: String) throws -> Int? {
        guard let text = text(name) else { return nil }
        guard let number = Int(text) else { throw ServerError.invalid([RequestProblem(name, ja: "整数ではありません。", en: "is no whole number.")]) }
        return number
    }
}
