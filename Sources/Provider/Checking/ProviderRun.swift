import Advisories
import Diagnostics
import JSONStream

/// One check of one provider.
struct ProviderRun {
    let checker: ProviderChecker
    let fetch: CheckFetch
    var notes = CheckNotes()
    var validator: CSAFValidator
    var keyring: SignatureKeyring?
    var documents: [ListedDocument] = []
    var places: [String: Int] = [:]
    var documentsLeftOut = 0
    var metadata: ProviderMetadata?
    var seen = 0

    init(_ checker: ProviderChecker) {
        self.checker = checker
        fetch = CheckFetch(files: checker.files, limits: checker.limits)
        validator = CSAFValidator(schemas: checker.schemas.map { CSAFSchemas($0) })
    }

    var isFolder: Bool { checker.files.isFolder }
    var version: CSAFVersion? { metadata?.version }

    mutating func report(_ place: String, _ title: String, _ asked: ProviderRole?) throws -> CheckReport {
        let (url, file) = try locate(place)
        look(at: file, url)
        takeKeys()
        listFeeds()
        listDirectories()
        for index in documents.indices { look(at: documents[index]) }
        lookAtWhole()
        if isFolder { leaveToServer() } else { ServerLook(fetch).look(url, file, version, &notes) }
        let role = asked ?? metadata?.role ?? .provider
        let numbers = Array(1...20) + (version == .v21 ? [24, 25] : [])
        let rule = RoleRule.of(
            role, version, usesFeeds: metadata?.feeds.isEmpty == false, usesDirectories: metadata?.directories.isEmpty == false)
        let outcomes = notes.outcomes(numbers)
        let verdict = rule.answer(outcomes)
        return CheckReport(
            place: title, version: version, role: role, documents: seen, results: notes.results(numbers), verdict: verdict,
            against: verdict == .yes ? [] : rule.numbers(giving: verdict, outcomes))
    }

    /// What only the server can show.
    private mutating func leaveToServer() {
        let words = (ja: "配信するサーバーでしか確かめられません。", en: "This can only be told at the server.")
        for number in [3, 4, 6, 10, 24, 25] { notes.cannotTell(number, ja: words.ja, en: words.en) }
    }

    /// The metadata themselves (requirement 7).
    private mutating func look(at file: FetchedFile, _ url: String) {
        notes.saw(7)
        do {
            let metadata = try ProviderMetadata(file.bytes)
            self.metadata = metadata
            for problem in metadata.problems { notes.add(7, .fault, "\(url) \(problem.place)", problem.wording) }
        } catch {
            notes.add(7, .fault, url, error.wording)
            return
        }
        SchemaLook(checker.schemas).look(
            file.bytes, [version == .v21 ? "provider.json" : "provider_json_schema.json"], 7, url, &notes)
        lookAtDates(url)
    }

    /// 2.1 section 7.1.7: what is no longer kept up is an error, what ends within 90 days worth a warning.
    private mutating func lookAtDates(_ url: String) {
        if let until = metadata?.maintainedUntil {
            if until < checker.now {
                notes.fault(7, url, ja: "\(until.text) で保守が終わっています。", en: "It has not been maintained since \(until.text).")
            } else if until.secondsSince1970 - checker.now.secondsSince1970 < 90 * 86_400 {
                notes.advise(7, url, ja: "保守は \(until.text) までです。", en: "It is maintained until \(until.text) only.")
            }
        }
        if let from = metadata?.maintainedFrom, checker.now < from {
            notes.advise(7, url, ja: "保守は \(from.text) からです。", en: "It is maintained from \(from.text) on.")
        }
    }
}
