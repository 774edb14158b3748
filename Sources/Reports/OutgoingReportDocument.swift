public import Diagnostics
public import Documents
import Duties
public import Registry

/// A report of a case as a document: the form's blocks as boxes, what is open left visibly open, and behind them where each value comes from.
public enum OutgoingReportDocument {
    /// The report as a document.
    ///
    /// - Parameter withSources: whether the annex with the sources follows; what goes to the recipient may do without.
    public static func document(_ shown: ShowReport.Answer, language: Language, withSources: Bool = true) -> Documents.Document {
        let words = Words(language: language)
        let content = shown.content
        return Documents.Document(
            title: words.say(content.title), language: language,
            metadata: DocumentMetadata(
                date: shown.decisions.last.flatMap { day($0.at) }, referenceNumber: content.number, mark: .own(content.label))
        ) {
            warnings(shown, words)
            FieldList(.plain, facts(content, words))
            for block in content.blocks {
                Block.heading(.one, RichText(words.say(block.title)))
                FieldList(
                    .boxed,
                    block.fields.map { Field(RichText(words.say($0.label)), value($0, words)) })
            }
            if withSources {
                Block.heading(.one, RichText(words.say("記入の根拠", "Where the values come from")))
                sources(content, words)
            }
            Block.heading(.one, RichText(words.say("承認と提出", "Approval and sending")))
            approvals(shown, words)
            sendings(shown, words)
            RichText(words.say("内容のSHA-256: ", "SHA-256 of the content: ")) + .code(shown.digest)
        }
    }

    /// The day in Japan.
    private static func day(_ time: String) -> DocumentDate? { Instant(time).flatMap { DocumentDate("\(Zone.tokyo.day(of: $0))") } }

    @BlockBuilder private static func warnings(_ shown: ShowReport.Answer, _ words: Words) -> [Block] {
        let content = shown.content
        if shown.state == .draft {
            Block.warning(RichText(words.say("案です。別の人が承認するまで提出できません。", "A draft: not to be sent before another person approved it.")))
        }
        if content.isExercise {
            Block.warning(RichText(words.say("演習です。実際の報告ではありません。", "A drill: this is no real report.")))
        }
        if let caution = content.caution { Block.note(RichText(words.say(caution))) }
        if !content.open.isEmpty {
            let names = content.open.map { words.say($0.label) }.joined(separator: words.say("、", ", "))
            Block.note(
                RichText(words.say("未記入の欄: \(content.open.count)(\(names))", "Not known yet: \(content.open.count) fields (\(names))")))
        }
    }

    private static func facts(_ content: ReportContent, _ words: Words) -> [Field] {
        [
            Field(RichText(words.say("提出先", "To")), RichText(content.recipients.map { words.say($0) }.joined(separator: words.say("、", ", ")))),
            Field(RichText(words.say("報告の別", "Kind of report")), RichText(words.say(content.phase.wording))),
            Field(RichText(words.say("案件", "Case")), RichText(content.subject)),
        ] + (content.follows.map { [Field(RichText(words.say("元の報告", "Follows")), RichText($0))] } ?? [])
    }

    private static func value(_ field: ReportContent.Field, _ words: Words) -> RichText { .orLeftOpen(field.value.map { words.say($0) }) }

    /// The words for where a value comes from.
    public static func origin(_ field: ReportContent.Field, _ language: Language) -> String {
        let words = Words(language: language)
        switch field.origin {
        case .open: return words.say("未記入", "not known")
        case .derived: return words.say(field.source)
        case .filled:
            let by = field.filledBy ?? "?"
            return field.overridden == nil
                ? words.say("\(by) が記入", "filled by \(by)") : words.say("\(by) が記入(事実による値を上書き)", "filled by \(by), overriding the facts")
        }
    }

    private static func sources(_ content: ReportContent, _ words: Words) -> DocumentTable {
        DocumentTable(
            columns: [
                TableColumn(RichText(words.say("欄", "Field")), isRowHeader: true), TableColumn(RichText(words.say("値の出所", "Value from"))),
                TableColumn(RichText(words.say("根拠", "Asked for in")), width: .weight(1)), TableColumn(RichText(words.say("強さ", "Strength"))),
                TableColumn(RichText(words.say("確かさ", "How well known"))),
            ],
            groups: content.blocks.map { block in
                RowGroup(
                    RichText(words.say(block.title)),
                    rows: block.fields.map { field in
                        TableRow([
                            .plain(words.say(field.label)), .plain(origin(field, words.language)), .plain(field.citation),
                            .plain(words.say(field.strength)), .plain(words.say(field.evidence)),
                        ])
                    })
            })
    }

    private static func approvals(_ shown: ShowReport.Answer, _ words: Words) -> Block {
        guard !shown.decisions.isEmpty else { return .approvals([Approval(role: RichText(words.say("承認", "Approved by")))]) }
        return .approvals(
            shown.decisions.map { decision in
                let comment = decision.comment.map { "\n\($0)" } ?? ""
                return Approval(
                    role: RichText(words.say(SignatureMeaning.approver.title)), name: decision.person, date: day(decision.at),
                    meaning: RichText("\(words.say(decision.decision.title)) (\(decision.digest.prefix(12))…)\(comment)"))
            })
    }

    @BlockBuilder private static func sendings(_ shown: ShowReport.Answer, _ words: Words) -> [Block] {
        for sending in shown.sendings {
            let duties = sending.duties.isEmpty ? nil : sending.duties.joined(separator: "\n")
            FieldList(
                .plain,
                [
                    Field(RichText(words.say("提出(日本時間)", "Sent (Japan's time)")), known: Instant(sending.at).map { Zone.tokyo.text($0) }),
                    Field(RichText(words.say("方法", "By")), RichText(sending.channel)),
                    Field(RichText(words.say("受付番号", "Receipt number")), known: sending.receipt),
                    Field(RichText(words.say("応えた義務", "Duties answered")), known: duties),
                ])
        }
    }
}
