public import Diagnostics
public import Documents
public import Registry

/// The configuration status report of a release (JIS T 2304, 8.3): what it consists of, what changed since the last baseline, who holds its SBOM.
public enum ConfigurationStatusReport {
    /// The report as a document.
    public static func document(_ report: ConfigurationStatus.Report, language: Language) -> Documents.Document {
        let words = Words(language: language)
        let product = report.product
        let name = words.say(product.nameJa, product.nameEn)
        return Documents.Document(
            title: words.say("構成状態報告書 \(name) \(report.release.version)", "Configuration status report: \(name) \(report.release.version)"),
            language: language,
            metadata: DocumentMetadata(
                subject: words.say("構成アイテム、ベースライン、変更、問題、提供したSBOM", "Configuration items, baselines, changes, problems, SBOMs issued"),
                date: words.day(report.madeAt), referenceNumber: "\(product.code)@\(report.release.version)")
        ) {
            Block.heading(.one, RichText(words.say("リリース", "Release")))
            facts(report, words)
            Block.heading(.one, RichText(words.say("構成アイテム", "Configuration items")))
            items(report, words)
            Block.heading(.one, RichText(words.say("ベースライン", "Baselines")))
            baselines(report, words)
            Block.heading(.one, RichText(words.say("変更要求", "Change requests")))
            changes(report, words)
            Block.heading(.one, RichText(words.say("問題報告", "Problem reports")))
            problems(report, words)
            Block.heading(.one, RichText(words.say("提供したSBOM", "SBOMs issued")))
            issued(report, words)
            Block.heading(.one, RichText(words.say("承認", "Approval")))
            Block.approvals(approvals(report, words))
        }
    }

    private static func facts(_ report: ConfigurationStatus.Report, _ words: Words) -> FieldList {
        let (product, release) = (report.product, report.release)
        return FieldList(
            .plain,
            [
                Field(RichText(words.say("販売名", "Product")), RichText(words.say(product.nameJa, product.nameEn))),
                Field(RichText(words.say("一般的名称", "Generic name")), known: product.genericName),
                Field(RichText(words.say("クラス分類", "Class")), known: product.deviceClass?.rawValue),
                Field(RichText(words.say("承認・認証・届出番号", "Approval number")), known: product.approvalNumber),
                Field(RichText("UDI-DI"), known: product.udiDI),
                Field(RichText(words.say("ソフトウェア安全クラス", "Software safety class")), known: product.safetyClass),
                Field(RichText(words.say("版", "Version")), RichText(release.version)),
                Field(RichText(words.say("状態", "State")), RichText(words.say(release.state.title))),
                Field(RichText(words.say("引き継いだ版", "Made from")), RichText(report.clonedFrom ?? words.say("なし", "none"))),
                Field(RichText(words.say("出荷日", "Released on")), known: release.releasedOn),
            ])
    }

    private static func items(_ report: ConfigurationStatus.Report, _ words: Words) -> DocumentTable {
        let groups = Dictionary(grouping: report.items, by: \.section)
        return DocumentTable(
            columns: [
                TableColumn(RichText(words.say("名称", "Name")), isRowHeader: true), TableColumn(RichText(words.say("版", "Version"))),
                TableColumn(RichText(words.say("内容", "Facts")), width: .weight(1)), TableColumn(RichText(words.say("引継ぎ", "Inherited"))),
            ],
            groups: ConfigurationItem.Section.allCases.compactMap { section in
                guard let items = groups[section] else { return nil }
                return RowGroup(
                    RichText(words.say(section.title)),
                    rows: items.map { item in
                        return TableRow([
                            .plain(item.name), words.cell(item.version), .plain(ConfigurationFacts.text(item, words.language)),
                            .plain(item.isToConfirm ? words.say("要確認", "to confirm") : item.isInherited ? words.say("引継ぎ", "inherited") : ""),
                        ])
                    })
            })
    }

    private static func baselines(_ report: ConfigurationStatus.Report, _ words: Words) -> DocumentTable {
        DocumentTable(
            columns: [
                TableColumn(RichText(words.say("番号", "No.")), alignment: .end), TableColumn(RichText(words.say("凍結", "Frozen"))),
                TableColumn(RichText(words.say("凍結者", "By"))), TableColumn(RichText("SHA-256"), width: .weight(1)),
                TableColumn(RichText(words.say("署名", "Signatures")), width: .weight(1)),
            ],
            rows: report.baselines.map { entry in
                let signed = entry.signatures.map { "\($0.person) \(words.say($0.meaning.title)) \(words.dayText($0.signedAt))" }
                return TableRow([
                    .plain("\(entry.baseline.number)"), .plain(words.dayText(entry.baseline.frozenAt)), .plain(entry.person),
                    .plain(entry.baseline.digest), .plain(signed.joined(separator: "; ")),
                ])
            })
    }

    private static func changes(_ report: ConfigurationStatus.Report, _ words: Words) -> DocumentTable {
        DocumentTable(
            columns: [
                TableColumn(RichText(words.say("番号", "Number")), isRowHeader: true), TableColumn(RichText(words.say("種類", "Kind"))),
                TableColumn(RichText(words.say("件名", "Title")), width: .weight(1)), TableColumn(RichText(words.say("機能変更", "Function"))),
                TableColumn(RichText(words.say("状態", "State"))), TableColumn(RichText(words.say("ベースライン後", "Since baseline"))),
            ],
            rows: report.changes.map { entry in
                TableRow([
                    .plain(entry.change.number), .plain(words.say(entry.change.changeKind.title)), .plain(entry.change.title),
                    .plain(function(entry.change, words)), .plain(words.say(entry.change.state.title)),
                    .plain(entry.isNew ? words.say("新規", "new") : ""),
                ])
            })
    }

    /// In few words: the column says what it is about.
    private static func function(_ change: ChangeRequest, _ words: Words) -> String {
        switch change.changesFunction {
        case .yes: words.say("あり", "changed")
        case .no: words.say("なし", "unchanged")
        case .unknown: words.say("不明", "unknown")
        }
    }

    private static func problems(_ report: ConfigurationStatus.Report, _ words: Words) -> DocumentTable {
        DocumentTable(
            columns: [
                TableColumn(RichText(words.say("番号", "Number")), isRowHeader: true), TableColumn(RichText(words.say("種類", "Kind"))),
                TableColumn(RichText(words.say("重大さ", "Severity"))), TableColumn(RichText(words.say("件名", "Title")), width: .weight(1)),
                TableColumn(RichText(words.say("状態", "State"))),
            ],
            rows: report.problems.map { problem in
                TableRow([
                    .plain(problem.number), .plain(words.say(problem.problemKind.title)), .plain(words.say(problem.severity.title)),
                    .plain(problem.title), .plain(words.say(problem.state.title)),
                ])
            })
    }

    private static func issued(_ report: ConfigurationStatus.Report, _ words: Words) -> DocumentTable {
        DocumentTable(
            columns: [
                TableColumn(RichText(words.say("号", "No.")), alignment: .end),
                TableColumn(RichText(words.say("提供先", "Recipient")), width: .weight(1)),
                TableColumn(RichText(words.say("形式", "Format"))), TableColumn(RichText(words.say("提供", "Issued"))),
                TableColumn(RichText(words.say("状態", "State"))),
            ],
            rows: report.issued.map { held in
                TableRow([
                    .plain("\(held.issued.number)"), .plain(held.issued.recipient), .plain(held.issued.format),
                    .plain(words.dayText(held.issued.issuedAt)),
                    .plain(held.age == nil ? words.say("最新", "current") : words.say("古い", "outdated")),
                ])
            })
    }

    /// Who signed the newest baseline; who has not yet leaves an empty box.
    private static func approvals(_ report: ConfigurationStatus.Report, _ words: Words) -> [Approval] {
        let newest = report.baselines.first
        let frozen = Approval(
            role: RichText(words.say("凍結", "Frozen by")), name: newest?.person, date: newest.flatMap { words.day($0.baseline.frozenAt) })
        let signature = newest?.signatures.last { $0.decision == .approved }
        let approved = Approval(
            role: RichText(words.say("承認", "Approved by")), name: signature?.person, date: signature.flatMap { words.day($0.signedAt) },
            meaning: signature.map { RichText(words.say($0.meaning.title)) })
        return [frozen, approved]
    }
}
