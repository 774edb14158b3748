import Diagnostics
import Documents
import JSONStream
import PSIRT
import Registry

extension ProductEvidence {
    /// "Not concerned" records that name the product.
    func concerns(_ parts: BinderParts) async throws {
        parts.begin("非該当の評価記録", "Evaluation records of vulnerabilities")
        var list = ListConcerns(limit: 1000)
        while true {
            let page = try await registry.ask(list, as: principal)
            for entry in page {
                let shown = try await registry.ask(ShowConcern(entry.record.number), as: principal)
                let own = shown.answers.filter { $0.release.product == code }
                guard !own.isEmpty else { continue }
                let value = BinderJSON.record(
                    shown.record,
                    with: [
                        "authorName": .string(shown.author),
                        "answers": .array(
                            own.map {
                                BinderJSON.members([
                                    "release": .string($0.release.text), "answer": .string($0.answer), "sentence": BinderJSON.wording($0.sentence),
                                ])
                            }),
                        "requests": .array(
                            shown.requests.filter { $0.product == code }.map {
                                BinderJSON.members([
                                    "askedBy": .string($0.askedBy), "askedAt": .string($0.askedAt), "channel": .string($0.channel),
                                    "answeredAt": BinderJSON.text($0.answeredAt), "answer": BinderJSON.text($0.answer),
                                ])
                            }),
                    ])
                let name = "\(shown.record.number) \(shown.record.vulnerability)"
                try parts.add(json: value, ["concerns", shown.record.number], "評価記録 \(name)", "Evaluation record \(name)")
            }
            guard page.count == list.limit, let last = page.last else { return }
            list.before = last.record.id
        }
    }

    /// The record of the life cycle, and of each notice its letters as they went out and its receipts.
    func lifecycle(_ parts: BinderParts) async throws {
        parts.begin("ライフサイクルと通知", "Life cycle and notices")
        let facts: LifecycleRecordFacts
        do {
            facts = try await LifecycleRecordFacts(code, registry, as: principal)
        } catch RegistryError.notAllowed {
            parts.remark(
                "ライフサイクル記録と通知は、作成した人の権限では読めないため入っていません。",
                "The life-cycle record and notices are not in here: whoever made it has no right to read them.")
            return
        }
        try parts.add(["lifecycle", "record"], "ライフサイクル記録(計画、衝突、通知と送達)", "Life-cycle record: plans, collisions, notices and their proof") {
            LifecycleRecord.document(facts, madeAt: madeAt, language: $0)
        }
        for notice in facts.notices {
            let number = notice.notice.number
            let value = BinderJSON.record(
                notice.notice,
                with: [
                    "authorName": .string(notice.author), "approverName": BinderJSON.text(notice.approver),
                    "signatures": .array(notice.signatures.map { BinderJSON.signature($0.signature) }),
                    "letters": .array(notice.letters.map { BinderJSON.record($0) }),
                    "receipts": .array(
                        notice.deliveries.map { BinderJSON.record($0.receipt, with: ["recipient": .string($0.recipient)]) }),
                ])
            try parts.add(json: value, ["notices", number, "record"], "通知 \(number) と送達の記録", "Notice \(number) with its receipts")
            try await letters(number, parts)
        }
    }

    private func letters(_ number: String, _ parts: BinderParts) async throws {
        do {
            for letter in try await registry.ask(LettersOf(number), as: principal) {
                let page = try NoticeLetterDocument.document(letter).rendered(as: .html).bytes
                try parts.add(
                    ["notices", number, "letter-\(letter.receipt)"], ending: "html", "通知 \(number) の書状 \(letter.recipient)",
                    "Letter of \(number) to \(letter.recipient)", page)
            }
        } catch RegistryError.notAllowed {
            parts.remark(
                "通知 \(number) の書状は、作成した人の権限では読めないため入っていません。",
                "Letters of \(number) are not in here: whoever made it has no right to read them.")
        }
    }

    /// Cases about the product in which the person takes part. Of others not even their number is told.
    func cases(_ parts: BinderParts) async throws {
        var list = ListCases(steps: Set(CaseStep.allCases), limit: 1000)
        var own: [String] = []
        while true {
            let page = try await registry.ask(list, as: principal)
            for entry in page where entry.products.contains(code) {
                do {
                    _ = try await registry.ask(ListReports(entry.subject.number), as: principal)
                    own.append(entry.subject.number)
                } catch is RegistryError {
                    // Who takes no part, or may not see all that the case is about, gets nothing of it.
                }
            }
            guard page.count == list.limit, let last = page.last else { break }
            list.after = last.subject.number
        }
        for number in own.reversed() { try await CaseEvidence(number, registry, principal).collect(parts, under: ["cases", number]) }
    }

    func audit(_ parts: BinderParts) async throws {
        parts.begin("監査記録", "Audit chain")
        var lines: [UInt8] = []
        try await registry.forEach(ListProductAudit(code), as: principal) { lines += BinderJSON.line($0) }
        try parts.add(
            ["audit"], ending: "jsonl", "製品とそれに属するものの監査記録(新しい順、連鎖のハッシュ付き)",
            "Audit entries of the product and what belongs to it, newest first, with chain hashes", lines)
    }
}
