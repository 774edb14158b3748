import Diagnostics
import Duties
import JSONStream
import PSIRT
import Registry

/// All that is kept of a case, for whoever takes part in it.
struct CaseEvidence {
    private let number: String
    private let registry: Registry
    private let principal: Principal

    init(_ number: String, _ registry: Registry, _ principal: Principal) {
        self.number = number
        self.registry = registry
        self.principal = principal
    }

    func collect(_ parts: BinderParts, under folder: [String]) async throws {
        parts.begin("案件 \(number)", "Case \(number)")
        let shown = try await registry.ask(ShowCase(number), as: principal)
        try parts.add(json: json(shown), folder + ["case"], "案件の事実、参加者、やりとり、タスク", "Facts of the case, people, conversation, tasks")
        try parts.add(folder + ["case"], "案件", "Case") { CaseRecord.document(shown, language: $0) }
        for message in shown.messages {
            guard let file = message.file, let digest = message.digest else { continue }
            let ending = file.contains(".") ? file.split(separator: ".").last.map(String.init) ?? "bin" : "bin"
            try parts.add(
                folder + ["files", String(digest.prefix(16))], ending: ending, "ファイル \(file)", "File \(file)",
                try await registry.ask(ReadCaseFile(number, digest: digest), as: principal))
        }
        try await duties(parts, folder)
        try await reports(parts, folder)
        try await findings(shown, parts, folder)
        try await audit(parts, folder)
    }

    private func duties(_ parts: BinderParts, _ folder: [String]) async throws {
        let evaluation = try await registry.ask(CaseDuties(number), as: principal)
        try parts.add(folder + ["duties"], ending: "json", "義務と期限、提出", "Duties with dates and submissions", evaluation.json())
        for language in Language.allCases {
            let lines = evaluation.lines(in: language, showsOthers: true).map { $0 + "\n" }.joined()
            try parts.add(
                folder + ["duties.\(language.rawValue)"], ending: "txt", "義務と期限(\(language.rawValue))", "Duties (\(language.rawValue))",
                Array(lines.utf8))
        }
        let facts = evaluation.subject.facts
        let versions = facts.ids.flatMap { id in
            facts.versions(of: id).map { version in
                BinderJSON.members([
                    "fact": .string(id), "value": .string(CaseFactText.text(version.value)), "by": BinderJSON.text(version.by),
                    "recorded": BinderJSON.text(version.recorded.map { "\($0)" }), "source": BinderJSON.text(version.source),
                    "reason": BinderJSON.text(version.reason),
                ])
            }
        }
        try parts.add(json: .array(versions), folder + ["facts"], "義務の判断の事実(すべての記録)", "Facts for the duties, every statement")
    }

    private func reports(_ parts: BinderParts, _ folder: [String]) async throws {
        for entry in try await registry.ask(ListReports(number), as: principal) {
            let shown = try await registry.ask(ShowReport(entry.number), as: principal)
            let place = folder + ["reports", entry.number]
            let (ja, en) = ("\(entry.number) \(shown.content.title.japanese)", "\(entry.number) \(shown.content.title.english)")
            try parts.add(place, ja, en) { OutgoingReportDocument.document(shown, language: $0) }
            try parts.add(json: record(shown), folder + ["reports", "\(entry.number)-record"], "\(ja): 承認と提出の記録", "\(en): approvals and sendings")
            for version in shown.versions {
                let content = try await registry.ask(ShowReport(entry.number, version: version.version), as: principal).content
                try parts.add(
                    folder + ["reports", "\(entry.number)-v\(version.version)"], ending: "json", "\(ja) 第\(version.version)版の内容",
                    "\(en), content of version \(version.version)", content.canonical)
            }
        }
    }

    private func record(_ shown: ShowReport.Answer) -> JSONValue {
        BinderJSON.members([
            "state": .string(shown.state.rawValue), "author": .string(shown.author), "madeAt": .string(shown.madeAt),
            "followedBy": BinderJSON.text(shown.followedBy), "sha256": .string(shown.digest), "open": BinderJSON.texts(shown.content.open.map(\.key)),
            "versions": .array(
                shown.versions.map {
                    BinderJSON.members(["version": BinderJSON.number($0.version), "sha256": .string($0.digest), "at": .string($0.at)])
                }),
            "decisions": .array(
                shown.decisions.map {
                    BinderJSON.members([
                        "version": BinderJSON.number($0.version), "sha256": .string($0.digest), "decision": .string($0.decision.rawValue),
                        "person": .string($0.person), "comment": BinderJSON.text($0.comment), "at": .string($0.at),
                    ])
                }),
            "sendings": .array(
                shown.sendings.map {
                    BinderJSON.members([
                        "version": BinderJSON.number($0.version), "kind": .string($0.kind.rawValue), "channel": .string($0.channel),
                        "receipt": BinderJSON.text($0.receipt), "duties": BinderJSON.texts($0.duties), "by": .string($0.by), "at": .string($0.at),
                    ])
                }),
        ])
    }

    private func findings(_ shown: ShowCase.Answer, _ parts: BinderParts, _ folder: [String]) async throws {
        for about in shown.about where about.kind == .finding {
            let triage = try await registry.ask(ShowTriage(about.id), as: principal)
            let history = triage.analyses.map { analysis in
                BinderJSON.record(
                    analysis.stored,
                    with: [
                        "authorName": .string(analysis.author), "reviewerName": BinderJSON.text(analysis.reviewer),
                        "current": .bool(analysis.isCurrent),
                    ])
            }
            let value = BinderJSON.members([
                "release": .string(triage.entry.release.text), "vulnerability": .string(triage.entry.vulnerability),
                "component": .string(triage.entry.component), "version": .string(triage.entry.version),
                "status": .string(triage.entry.standing.rawValue), "history": .array(history),
            ])
            try parts.add(
                json: value, folder + ["findings", "finding-\(about.id)"], "該当 \(about.label) の判断の履歴", "Finding \(about.label): all judgements")
        }
    }

    private func audit(_ parts: BinderParts, _ folder: [String]) async throws {
        var lines: [UInt8] = []
        do {
            try await registry.forEach(ListAudit(subject: .psirtCase, label: number), as: principal) { lines += BinderJSON.line($0) }
        } catch RegistryError.notAllowed {
            parts.remark(
                "案件 \(number) の監査記録は、作成した人の権限では読めないため入っていません。",
                "The audit entries of case \(number) are not in here: whoever made it has no right to read them.")
            return
        }
        try parts.add(folder + ["audit"], ending: "jsonl", "監査記録(新しい順、連鎖のハッシュ付き)", "Audit entries, newest first, with chain hashes", lines)
    }

    private func json(_ shown: ShowCase.Answer) -> JSONValue {
        BinderJSON.record(
            shown.subject,
            with: [
                "ownerHandle": BinderJSON.text(shown.owner), "participants": BinderJSON.texts(shown.participants),
                "about": .array(
                    shown.about.map {
                        BinderJSON.members(["kind": .string($0.kind.rawValue), "label": .string($0.label), "note": BinderJSON.text($0.note)])
                    }),
                "messages": .array(
                    shown.messages.map {
                        BinderJSON.members([
                            "author": .string($0.author), "at": .string($0.at), "audience": .string($0.audience.rawValue), "body": .string($0.body),
                            "file": BinderJSON.text($0.file), "sha256": BinderJSON.text($0.digest),
                        ])
                    }),
                "tasks": .array(
                    shown.tasks.map {
                        BinderJSON.members([
                            "title": .string($0.title), "assignee": BinderJSON.text($0.assignee), "dueOn": BinderJSON.text($0.dueOn),
                            "doneAt": BinderJSON.text($0.doneAt),
                        ])
                    }),
                "misuse": .array(
                    MisuseKind.allCases.compactMap { kind in
                        shown.misuse.answers[kind].map {
                            BinderJSON.members(["kind": .string(kind.rawValue), "finding": .string($0.finding.rawValue), "how": .string($0.how)])
                        }
                    }),
            ])
    }
}
