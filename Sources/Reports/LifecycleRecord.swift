public import Diagnostics
public import Documents
import Duties
import Lifecycle
import Registry

/// The record of a product's life cycle that an inspector asks for: what was decided, on what, by whom; whom it was told to, with what proof.
public enum LifecycleRecord {
    /// The record as a document.
    public static func document(_ facts: LifecycleRecordFacts, madeAt: String, language: Language) -> Documents.Document {
        let words = Words(language: language)
        let (life, product) = (facts.life, facts.life.product)
        return Documents.Document(
            title: words.say("ライフサイクル記録 \(product.nameJa)(\(product.code))", "Life-cycle record: \(product.nameEn) (\(product.code))"),
            language: language, metadata: DocumentMetadata(date: words.day(madeAt), referenceNumber: product.code)
        ) {
            FieldList(
                .plain,
                [
                    Field(RichText(words.say("段階", "Stage")), RichText(words.say(life.stage.wording))),
                    Field(RichText(words.say("販売開始", "Commercial release")), known: life.dates.day(of: .release).map { "\($0)" }),
                    Field(RichText("EOL"), known: life.dates.day(of: .eol).map { "\($0)" }),
                    Field(RichText("EOS"), known: life.dates.day(of: .eos).map { "\($0)" }),
                ])
            if !life.stage.remarks.isEmpty { Block.bullets(life.stage.remarks.map { ListItem(RichText(words.say($0.wording))) }) }
            Block.heading(.one, RichText(words.say("計画の版(R-031、R-032)", "Versions of the plan (R-031, R-032)")))
            plans(life, words)
            Block.heading(.one, RichText(words.say("機器より先に終わるもの(R-030、R-033、R-034)", "What ends before the device (R-030, R-033, R-034)")))
            collisions(life, words)
            Block.heading(.one, RichText(words.say("レガシー判定(R-116〜R-119)", "Legacy judgements (R-116 to R-119)")))
            legacy(facts, words)
            Block.heading(.one, RichText(words.say("通知と送達の証拠(R-054〜R-069)", "Notices and proof of delivery (R-054 to R-069)")))
            for notice in facts.notices { LifecycleRecord.notice(notice, words) }
            Block.heading(.one, RichText(words.say("残っていること", "What is left")))
            left(facts, words)
        }
    }

    private static func plans(_ life: ProductLifecycle, _ words: Words) -> [Block] {
        guard !life.plans.isEmpty else { return [.paragraph(.leftOpen)] }
        var blocks: [Block] = []
        for plan in life.plans {
            let version = life.dates.plans.version(plan.number)
            blocks.append(
                .heading(
                    .two, RichText(words.say("第\(plan.number)版: \(plan.state.title.japanese)", "Version \(plan.number): \(plan.state.title.english)"))
                ))
            blocks.append(
                .fields(
                    FieldList(
                        .plain,
                        [
                            Field(RichText(words.say("日付", "Days")), RichText("\(plan.releaseOn ?? "–") / EOL \(plan.eolOn) / EOS \(plan.eosOn)")),
                            Field(RichText(words.say("理由", "Why")), RichText(plan.reason)),
                            Field(RichText(words.say("作成", "Made")), RichText("\(version?.author ?? "") \(plan.madeAt)")),
                            Field(
                                RichText(words.say("承認", "Approved")), known: version?.approval.map { "\($0.by) \(plan.approvedAt ?? "")" }),
                        ])))
            guard let inputs = version?.inputs, !inputs.isEmpty else { continue }
            blocks.append(
                .table(
                    DocumentTable(
                        columns: [
                            TableColumn(RichText(words.say("根拠", "Input"))), TableColumn(RichText(words.say("内容", "Finding")), width: .weight(2)),
                            TableColumn(RichText(words.say("出典", "Source")), width: .weight(1)), TableColumn(RichText(words.say("日付", "Date"))),
                            TableColumn(RichText(words.say("確かさ", "Confidence"))),
                        ],
                        rows: inputs.map {
                            TableRow([
                                .plain(words.say($0.kind.wording)), .plain($0.finding), .plain($0.source), .plain("\($0.dated)"),
                                .plain(words.say($0.confidence.wording)),
                            ])
                        })))
        }
        return blocks
    }

    private static func collisions(_ life: ProductLifecycle, _ words: Words) -> [Block] {
        guard let report = life.report else { return [.paragraph(.leftOpen)] }
        var blocks: [Block] = [.paragraph(RichText(words.say(report.answer.wording)))]
        if !report.collisions.isEmpty {
            blocks.append(
                .table(
                    DocumentTable(
                        columns: [
                            TableColumn(RichText(words.say("対象", "What")), width: .weight(1)), TableColumn(RichText(words.say("終わり", "Ends"))),
                            TableColumn(RichText(words.say("EOSまでの不足(日)", "Days short of EOS"))),
                            TableColumn(RichText(words.say("決定", "Decision")), width: .weight(2)),
                        ],
                        rows: report.collisions.map { collision in
                            let resource = life.resource(collision.resource)
                            let decision = life.decisions.last { $0.resource == resource.id }
                            let text = decision.map { "\(words.say($0.option.wording)) (\(words.dayText($0.decidedAt))): \($0.reason)" }
                            return TableRow([.plain(resource.name), .plain("\(collision.end)"), .plain("\(collision.daysToEOS)"), words.cell(text)])
                        })))
        }
        if !report.open.isEmpty {
            blocks.append(
                .paragraph(
                    RichText(
                        words.say("終わりの日が不明なもの: \(report.open.count)件", "Things whose end is not known: \(report.open.count)"))))
        }
        return blocks
    }

    private static func legacy(_ facts: LifecycleRecordFacts, _ words: Words) -> [Block] {
        guard !facts.legacy.readings.isEmpty else { return [.paragraph(RichText(words.say("出荷したリリースがありません。", "No release is shipped.")))] }
        return [
            .bullets(
                facts.legacy.readings.map { reading in
                    let controls = reading.configuration.controls.sorted().joined(separator: " ")
                    let reason = reading.judgement.map { " – \($0.reason)" } ?? ""
                    return ListItem(RichText("\(reading.configuration.device) \(controls): \(words.say(reading.wording))\(reason)"))
                })
        ]
    }

    private static func notice(_ shown: ShowNotice.Answer, _ words: Words) -> [Block] {
        let notice = shown.notice
        let subject = NoticeSubject(key: notice.subject)?.wording ?? Wording(ja: notice.subject, en: notice.subject)
        let title = shown.letters.first { $0.language == words.language }?.title ?? ""
        var rows: [TableRow] = []
        for delivery in shown.deliveries {
            let receipt = delivery.receipt
            let proof = receipt.acknowledgedBy.map { "\($0) \(receipt.acknowledgedAt ?? "")" } ?? receipt.note ?? receipt.failure ?? ""
            rows.append(
                TableRow([
                    .plain(delivery.recipient), .plain(receipt.reminder == 0 ? "" : "\(receipt.reminder)"), .plain(words.say(receipt.state.title)),
                    .plain(receipt.sentAt ?? ""), .plain(proof), .plain(receipt.letterDigest.map { String($0.prefix(16)) } ?? ""),
                ]))
        }
        return [
            .heading(.two, RichText("\(notice.number) \(title)")),
            .fields(
                FieldList(
                    .plain,
                    [
                        Field(RichText(words.say("内容", "Subject")), RichText(words.say(subject))),
                        Field(RichText(words.say("計画の版", "Version of the plan")), known: shown.plan.map { "\($0)" }),
                        Field(RichText(words.say("伝えた日付", "Day told")), known: notice.day),
                        Field(RichText(words.say("作成", "Written by")), RichText("\(shown.author) \(notice.madeAt)")),
                        Field(RichText(words.say("承認", "Approved by")), known: shown.approver.map { "\($0) \(notice.approvedAt ?? "")" }),
                    ])),
            .table(
                DocumentTable(
                    columns: [
                        TableColumn(RichText(words.say("宛先", "Recipient")), isRowHeader: true), TableColumn(RichText(words.say("再通知", "Reminder"))),
                        TableColumn(RichText(words.say("状態", "State"))), TableColumn(RichText(words.say("送付", "Sent"))),
                        TableColumn(RichText(words.say("確認者・証拠", "Acknowledged by, proof")), width: .weight(1)),
                        TableColumn(RichText("SHA-256")),
                    ], rows: rows)),
        ]
    }

    private static func left(_ facts: LifecycleRecordFacts, _ words: Words) -> [Block] {
        let due = facts.board.board.notices.map { ListItem(RichText("\($0.recipient): \(words.say($0.wording))")) }
        let unproven = facts.board.board.unproven.map {
            ListItem(
                RichText("\($0.recipient): \(words.say($0.subject.wording)) – \(words.say("届いたことを示せない", "not shown to have arrived"))"))
        }
        let items = due + unproven
        return items.isEmpty ? [.paragraph(RichText(words.say("なし", "Nothing")))] : [.bullets(items)]
    }
}
