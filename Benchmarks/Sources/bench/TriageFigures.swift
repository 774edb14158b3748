import PSIRT
import Registry

/// The triage list in every way that its page offers, the first pages of each.
struct TriageFigures {
    let registry: Registry
    let releases: Int

    /// A page and one entry more, as the page of the browser asks.
    private static let page = 101
    private static let pages = 8

    func run() async throws {
        try await ask("to be judged or handled", [ListTriage()])
        try await ask("everything", [all()])
        try await ask("waiting for a second person", [all { $0.queue = .whole }])
        try await ask("inherited, to be confirmed", [all { $0.isToConfirm = true }])
        try await ask("past their day of re-review", [all { $0.reviewBy = "2026-11-27" }])
        for status in AnalysisStatus.allCases { try await ask("status \(status.rawValue)", [all { $0.standings = [status] }]) }
        for band in ScoreBand.allCases { try await ask("severity \(band.rawValue)", [ListTriage(band: band), all { $0.band = band }]) }
        try await ask("known to be exploited", [ListTriage(isExploited: true), all { $0.isExploited = true }])
        let numbers = (0..<25).map { $0 * 7919 }
        try await ask("one product", numbers.map { ListTriage(product: "P\($0 % (releases / PSIRTLoad.perProduct))") })
        try await ask("one release", numbers.map { ListTriage(release: PSIRTLoad.reference($0 % releases)) })
        try await ask("one vulnerability", numbers.map { number in all { $0.vulnerability = "CVE-2026-\(100_000 + number % PSIRTLoad.pool)" } })
        try await ask(
            "one component", numbers.map { number in all { $0.component = GeneratedPart(number % PSIRTLoad.pool, isOlder: false).plainName } })
        try await ask(
            "product, severity and exploited at once",
            numbers.map { number in
                all {
                    $0.product = "P\(number % (releases / PSIRTLoad.perProduct))"
                    $0.band = .critical
                    $0.isExploited = true
                }
            })
        try await ask(
            "to be confirmed, of one product",
            numbers.map { number in
                all {
                    $0.isToConfirm = true
                    $0.product = "P\(number % 50)"
                }
            })
    }

    private func all(_ change: (inout ListTriage) -> Void = { _ in }) -> ListTriage {
        var question = ListTriage(standings: Set(AnalysisStatus.allCases))
        change(&question)
        return question
    }

    private func ask(_ what: String, _ questions: [ListTriage]) async throws {
        var seconds: [Double] = []
        var entries = 0
        for var question in questions {
            question.limit = Self.page
            for _ in 0..<Self.pages {
                var found: [TriageEntry] = []
                seconds.append(try await ContinuousClock().measure { found = try await registry.ask(question, as: RegistryLoad.person) }.inSeconds)
                entries += found.count
                guard found.count == Self.page, let last = found.last else { break }
                question.after = last.position
            }
        }
        Measure.row(
            "triage: \(what)", "median \(seconds.percentile(0.5).milliseconds)", "p95 \(seconds.percentile(0.95).milliseconds)",
            "\(seconds.count) pages, \(entries) entries, worst \(seconds.percentile(1).milliseconds)")
    }
}
