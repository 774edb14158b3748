import Advisories
import Diagnostics
import Feeds
import JSONStream

/// One check of what lists or mirrors others (requirements 21 to 23). It reads, and follows mirrors no further than their feeds.
struct AggregatorRun {
    private let checker: ProviderChecker
    private let fetch: CheckFetch
    private var notes = CheckNotes()
    private var mirrored = 0

    init(_ checker: ProviderChecker) {
        self.checker = checker
        fetch = CheckFetch(files: checker.files, limits: checker.limits)
    }

    mutating func report(_ place: String, _ title: String, _ asked: ProviderRole?) throws -> CheckReport {
        guard case .file(let file) = fetch.get(place, &notes), file.isThere else { throw ProviderError.noMetadata(place: place) }
        var list: AggregatorList?
        notes.saw(21)
        do {
            let read = try AggregatorList(file.bytes)
            list = read
            for problem in read.problems { notes.add(21, .fault, "\(place) \(problem.place)", problem.wording) }
            let name = read.version == .v21 ? "aggregator.json" : "aggregator_json_schema.json"
            SchemaLook(checker.schemas).look(file.bytes, [name], 21, place, &notes)
        } catch {
            notes.add(21, .fault, place, error.wording)
        }
        lookBeside(place)
        if let list { look(at: list, place) }
        let role = asked ?? (list?.category == "lister" ? .lister : .aggregator)
        if role == .lister { lookForOwnMirrors(list, place) } else { lookForEnough(place) }
        leave(place, file, list)
        let rule = RoleRule.of(role, list?.version, usesFeeds: true, usesDirectories: false)
        let web = list?.version == .v21 ? [24, 25] : []
        let numbers = role == .lister ? [6, 21, 22] + web : Array(1...6) + Array(18...23) + web
        let outcomes = notes.outcomes(numbers)
        let verdict = rule.answer(outcomes)
        return CheckReport(
            place: title, version: list?.version, role: role, documents: 0, results: notes.results(numbers), verdict: verdict,
            against: verdict == .yes ? [] : rule.numbers(giving: verdict, outcomes))
    }

    /// The list must not stand beside somebody's own metadata.
    private mutating func lookBeside(_ place: String) {
        let beside = place.dropLast("aggregator.json".utf8.count) + ProviderLayout.metadataName
        if case .file(let file) = fetch.get(String(beside), &notes), file.isThere {
            notes.fault(21, String(beside), ja: "aggregator.json の隣に置いてはいけません。", en: "It must not stand beside an aggregator.json.")
        }
    }

    private mutating func look(at list: AggregatorList, _ place: String) {
        notes.saw(22)
        // Disjoint: different parties, one provider among them at least.
        let parties = Set(list.parties.compactMap(\.namespace))
        if parties.count < 2 || !list.parties.contains(where: \.isProvider) {
            notes.fault(22, place, ja: "互いに別の発行者が2つ以上必要です(提供者を1つ以上含む)。", en: "Two disjoint issuing parties are needed, a provider among them.")
        }
        let mirrors = list.parties.flatMap(\.mirrors)
        if mirrors.isEmpty { notes.skip(23, ja: "写しがありません。", en: "There is no mirror.") }
        if Set(mirrors).count < mirrors.count {
            notes.fault(23, place, ja: "発行者ごとに別のフォルダーが必要です。", en: "Each party needs a folder of its own.")
        }
        let home = place.dropLast("aggregator.json".utf8.count)
        for party in list.parties {
            if party.mirrors.contains(where: { $0.hasPrefix(home) }) { mirrored += 1 }
            for mirror in party.mirrors { look(at: mirror, home: String(home)) }
        }
    }

    private mutating func look(at mirror: String, home: String) {
        // Mirrors on somebody else's server are that one's to look after.
        guard ProviderRun.origin(mirror) == ProviderRun.origin(home) else { return }
        notes.saw(23)
        guard mirror.hasPrefix(home), mirror.dropFirst(home.utf8.count).split(separator: "/").count == 2 else {
            return notes.fault(23, mirror, ja: "aggregator.json の隣のフォルダーではありません。", en: "It is in no folder beside the aggregator.json.")
        }
        guard case .file(let file) = fetch.get(mirror, &notes), file.isThere, let metadata = try? ProviderMetadata(file.bytes) else {
            return notes.fault(23, mirror, ja: "provider-metadata.json がありません。", en: "There is no provider-metadata.json.")
        }
        for problem in metadata.problems { notes.add(23, .fault, "\(mirror) \(problem.place)", problem.wording) }
        notes.saw(20)
        if metadata.keys.isEmpty { notes.fault(20, mirror, ja: "公開鍵が示されていません。", en: "No public key is named.") }
        if metadata.feeds.isEmpty { notes.fault(23, mirror, ja: "ROLIEフィードがありません。", en: "There is no ROLIE feed.") }
        for area in metadata.feeds { look(at: area.url, folder: String(mirror.dropLast(ProviderLayout.metadataName.utf8.count))) }
    }

    private mutating func look(at url: String, folder: String) {
        guard case .file(let file) = fetch.get(url, &notes), !file.isClosed else { return }
        guard file.isThere, let feed = try? RolieFeed(file.bytes) else {
            return notes.fault(23, url, ja: "ROLIEフィードがありません。", en: "There is no ROLIE feed.")
        }
        for entry in feed.entries {
            let place = "\(url) \(entry.place)"
            if !entry.document.hasPrefix(folder) { notes.fault(23, place, ja: "手元の写しを指していません。", en: "It does not point to the local copy.") }
            notes.saw(18)
            notes.saw(19)
            if entry.hashes.isEmpty { notes.fault(18, place, ja: "ハッシュがありません。", en: "There is no hash.") }
            if entry.signatures.isEmpty { notes.fault(19, place, ja: "署名がありません。", en: "There is no signature.") }
        }
    }

    /// A lister has no mirror under its own domain.
    private mutating func lookForOwnMirrors(_ list: AggregatorList?, _ place: String) {
        for mirror in list?.parties.flatMap(\.mirrors) ?? [] where ProviderRun.origin(mirror) == ProviderRun.origin(place) {
            notes.fault(21, mirror, ja: "listerは自分のドメインの写しを示せません。", en: "A lister must not list mirrors of its own domain.")
        }
    }

    /// An aggregator mirrors two parties at least.
    private mutating func lookForEnough(_ place: String) {
        if mirrored < 2 { notes.fault(23, place, ja: "自分のドメインの写しが2つ以上必要です。", en: "Two mirrors under its own domain are needed.") }
    }

    private mutating func leave(_ place: String, _ file: FetchedFile, _ list: AggregatorList?) {
        for number in 1...5 {
            notes.cannotTell(
                number, ja: "写しごとに mimamori advisory check で調べてください。", en: "Check each mirror by itself with mimamori advisory check.")
        }
        for number in [18, 19, 20] { notes.skip(number, ja: "写しに文書がありません。", en: "There is no document in a mirror.") }
        guard !checker.files.isFolder else {
            for number in [6, 24, 25] {
                notes.cannotTell(number, ja: "配信するサーバーでしか確かめられません。", en: "This can only be told at the server.")
            }
            return
        }
        ServerLook(fetch).look(place, file, list?.version, &notes)
    }
}
