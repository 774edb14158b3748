public import Diagnostics
public import Documents
import Duties
import PSIRT
public import Registry

/// A case as a document: what was reported, who took part, what was said and done, in Japan's time.
public enum CaseRecord {
    /// The record of a case.
    public static func document(_ shown: ShowCase.Answer, language: Language) -> Documents.Document {
        let words = Words(language: language)
        let subject = shown.subject
        return Documents.Document(
            title: words.say("案件 \(subject.number) \(subject.title)", "Case \(subject.number): \(subject.title)"), language: language,
            metadata: DocumentMetadata(referenceNumber: subject.number, mark: .own(subject.tlp.rawValue))
        ) {
            if subject.isExercise { Block.warning(RichText(words.say("演習です。", "A drill."))) }
            FieldList(.plain, facts(shown, words))
            Block.heading(.one, RichText(words.say("内容", "What was reported")))
            RichText(subject.description)
            Block.heading(.one, RichText(words.say("悪用の型A〜E(R-099)", "Misuse A to E (R-099)")))
            FieldList(
                .plain,
                MisuseKind.allCases.map { kind in
                    Field(
                        RichText("\(kind.rawValue) \(words.say(kind.wording))"),
                        known: shown.misuse.answers[kind].map { "\(answer($0.finding, words)): \($0.how)" })
                })
            Block.heading(.one, RichText(words.say("やりとり", "Conversation")))
            conversation(shown, words)
            Block.heading(.one, RichText(words.say("タスク", "Tasks")))
            tasks(shown, words)
        }
    }

    private static func local(_ time: String?) -> String? { time.flatMap { Instant($0) }.map { Zone.tokyo.text($0) } }

    private static func answer(_ finding: MisuseAnswers.Finding, _ words: Words) -> String {
        switch finding {
        case .yes: words.say("あり", "yes")
        case .no: words.say("なし", "no")
        case .unclear: words.say("確かめられない", "cannot be told")
        }
    }

    private static func facts(_ shown: ShowCase.Answer, _ words: Words) -> [Field] {
        let subject = shown.subject
        let embargo = subject.embargo.map { "\($0.zone.text($0.until)) (\($0.agreedWith))" }
        let about = shown.about.map { "\(words.say($0.kind.title)) \($0.label)" }.joined(separator: "\n")
        return [
            Field(RichText(words.say("種類", "Kind")), RichText(words.say(subject.caseKind.wording))),
            Field(RichText(words.say("出所", "From")), RichText(words.say(subject.origin.wording))),
            Field(RichText(words.say("段階", "Step")), RichText(words.say(subject.step.wording))),
            Field(RichText(words.say("届出者", "Reporter")), known: subject.reporter),
            Field(RichText(words.say("受付", "Received")), known: local(subject.receivedAt)),
            Field(RichText(words.say("最初に知った時", "First known")), known: local(subject.awareAt)),
            Field(RichText(words.say("受領の連絡", "Acknowledged")), known: local(subject.acknowledgedAt)),
            Field(RichText(words.say("結果の連絡", "Reporter informed")), known: local(subject.informedAt)),
            Field(RichText(words.say("公表の制限", "Embargo")), RichText(embargo ?? words.say("なし", "none"))),
            Field(RichText(words.say("担当者", "Owner")), known: shown.owner),
            Field(RichText(words.say("参加者", "Participants")), RichText(shown.participants.joined(separator: ", "))),
            Field(RichText(words.say("対象", "About")), known: about.isEmpty ? nil : about),
            Field(RichText(words.say("完了", "Closed")), RichText(local(subject.closedAt) ?? words.say("未完了", "open"))),
        ]
    }

    private static func conversation(_ shown: ShowCase.Answer, _ words: Words) -> Block {
        if shown.messages.isEmpty { return .paragraph(RichText(words.say("(なし)", "(none)"))) }
        return .table(
            DocumentTable(
                columns: [
                    TableColumn(RichText(words.say("時刻(日本)", "Time (Japan)"))), TableColumn(RichText(words.say("人", "Who"))),
                    TableColumn(RichText(words.say("誰に", "For"))), TableColumn(RichText(words.say("内容", "What")), width: .weight(1)),
                ],
                rows: shown.messages.map { message in
                    let file = message.file.map { "\n[\($0) SHA-256 \(message.digest ?? "")]" } ?? ""
                    return TableRow([
                        .plain(local(message.at) ?? message.at), .plain(message.author), .plain(words.say(message.audience.wording)),
                        .plain(message.body + file),
                    ])
                }))
    }

    private static func tasks(_ shown: ShowCase.Answer, _ words: Words) -> Block {
        if shown.tasks.isEmpty { return .paragraph(RichText(words.say("(なし)", "(none)"))) }
        return .bullets(
            shown.tasks.map { task in
                let state = task.doneAt.map { words.say("済 \(local($0) ?? $0)", "done \(local($0) ?? $0)") } ?? words.say("未", "open")
                return ListItem(RichText([task.title, task.assignee, task.dueOn, state].compactMap { $0 }.joined(separator: " / ")))
            })
    }
}
