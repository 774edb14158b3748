import ArgumentParser
import Diagnostics
import Registry

/// `mimamori triage not-concerned`: with a vulnerability evaluates the portfolio, with a record's number shows it.
struct TriageNotConcernedCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "not-concerned",
            abstract: Speech.say("話題の脆弱性について全製品を評価し、記録を残します", "Evaluate the whole portfolio for a vulnerability, and keep the record"),
            discussion: Speech.say(
                """
                mimamori triage not-concerned CVE-2026-0001 --reason TEXT      全リリースを評価し、記録(NC-…)を作る
                mimamori triage not-concerned NC-2026-0001                     記録を見る
                mimamori triage not-concerned NC-2026-0001 --advisory CODE     照会に答える文面を出す
                mimamori triage not-concerned NC-2026-0001 --asked-by NAME --channel TEXT --product CODE    照会を記録する
                mimamori triage not-concerned --answer NUMBER --text TEXT      照会への回答を記録する
                """,
                """
                mimamori triage not-concerned CVE-2026-0001 --reason TEXT      evaluates all releases and keeps a record (NC-…)
                mimamori triage not-concerned NC-2026-0001                     shows the record
                mimamori triage not-concerned NC-2026-0001 --advisory CODE     the text for a customer who asks
                mimamori triage not-concerned NC-2026-0001 --asked-by NAME --channel TEXT --product CODE    logs a request
                mimamori triage not-concerned --answer NUMBER --text TEXT      logs its answer
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("脆弱性または記録の番号。なければ一覧", "vulnerability or record; the list if left out")))
    var subject: String?

    @Option(help: ArgumentHelp(Speech.say("この製品向けの文面", "the text about this product"), valueName: "code"))
    var advisory: String?

    @Option(help: ArgumentHelp(Speech.say("照会した人", "who asked")))
    var askedBy: String?

    @Option(help: ArgumentHelp(Speech.say("照会の手段", "how they asked")))
    var channel: String?

    @Option(help: ArgumentHelp(Speech.say("照会の対象の製品", "the product that they asked about"), valueName: "code"))
    var product: String?

    @Option(help: ArgumentHelp(Speech.say("回答する照会の番号", "number of the request that is answered")))
    var answer: Int?

    @Option(help: ArgumentHelp(Speech.say("回答の内容", "what was answered")))
    var text: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        if let answer {
            let record = try await registry.perform(AnswerConcernRequest(answer, text ?? ""), as: principal, reason: reason.reason)
            print(Speech.say("\(record.number): 照会 #\(answer) の回答を記録しました", "\(record.number): answer to request #\(answer) logged"))
        } else if let subject, let askedBy {
            let number = try await registry.perform(
                LogConcernRequest(subject, product: product ?? "", askedBy: askedBy, channel: channel ?? ""), as: principal, reason: reason.reason)
            print(Speech.say("\(subject): 照会 #\(number) を記録しました", "\(subject): request #\(number) logged"))
        } else if let subject, subject.hasPrefix("NC-") {
            try await show(subject, registry, principal)
        } else if let subject {
            let record = try await registry.perform(EvaluateConcern(subject, reason: reason.reason ?? ""), as: principal, reason: reason.reason)
            if format.format == .table { print("\(record.number)  \(record.vulnerability)") }
            try await show(record.number, registry, principal)
        } else {
            try await list(registry, principal)
        }
    }

    private func show(_ number: String, _ registry: Registry, _ principal: Principal) async throws {
        let shown = try await registry.ask(ShowConcern(number), as: principal)
        if let advisory {
            guard let text = shown.advisory(for: advisory) else { throw RegistryError.notFound(.product, advisory) }
            print(text[Speech.language])
            return
        }
        var listing = Listing(
            "concern-answers",
            [
                .init("record", "記録", "RECORD"), .init("release", "リリース", "RELEASE"), .init("answer", "答え", "ANSWER"),
                .init("sentence", "説明", "SENTENCE"),
            ])
        for entry in shown.answers {
            listing.add([.text(number), .text(entry.release.text), .word(entry.answer, entry.answer), .text(entry.sentence[Speech.language])])
        }
        listing.show(format.format)
    }

    private func list(_ registry: Registry, _ principal: Principal) async throws {
        var listing = Listing(
            "concerns",
            [
                .init("record", "記録", "RECORD"), .init("vulnerability", "脆弱性", "VULNERABILITY"), .init("evaluatedAt", "評価日時", "EVALUATED"),
                .init("reason", "理由", "REASON"), .init("openRequests", "未回答の照会", "OPEN REQUESTS"),
            ])
        for entry in try await registry.ask(ListConcerns(limit: 10_000), as: principal) {
            listing.add([
                .text(entry.record.number), .text(entry.record.vulnerability), .text(entry.record.evaluatedAt), .text(entry.record.reason),
                .number(entry.openRequests),
            ])
        }
        listing.show(format.format)
    }
}
