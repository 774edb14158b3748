import Advisories
import Diagnostics
import JSONStream

/// What feeds and directories list (requirements 12, 13 and 15).
extension ProviderRun {
    mutating func listFeeds() {
        guard let metadata, !metadata.feeds.isEmpty else {
            return notes.skip(15, ja: "ROLIEで配信していません。", en: "There is no distribution by ROLIE.")
        }
        let isOpen = metadata.feeds.contains { [.tlp(.clear), .tlp(.green)].contains($0.label) || $0.label == .none && version == .v20 }
        if !isOpen {
            notes.fault(15, "/distributions", ja: "TLP:CLEARかGREENのフィードがありません。", en: "There is no feed of TLP:CLEAR or GREEN.")
        }
        for area in metadata.feeds { list(area) }
    }

    private mutating func list(_ area: ProviderMetadata.Area) {
        let file: FetchedFile
        switch fetch.get(area.url, &notes) {
        case .failure(let error): return notes.add(15, CheckFetch.grade(error), area.url, error.wording)
        case .file(let found): file = found
        }
        if isBehindDoor(file, area) { return }
        guard file.isThere else { return notes.fault(15, area.url, ja: "フィードがありません(\(file.status))。", en: "There is no feed (\(file.status)).") }
        if area.label.isClosed, !isFolder { notes.fault(5, area.url, ja: "誰でも読めます。", en: "Anybody can read this.") }
        do {
            let feed = try RolieFeed(file.bytes)
            notes.saw(15)
            for problem in feed.problems { notes.add(15, .fault, "\(area.url) \(problem.place)", problem.wording) }
            if version == .v20 { SchemaLook(checker.schemas).look(file.bytes, ["ROLIE_feed_json_schema.json"], 15, area.url, &notes) }
            for entry in feed.entries {
                note(entry.document, area.label, 15) { $0.entries.append(entry) }
            }
        } catch {
            notes.add(15, .fault, area.url, error.wording)
        }
    }

    mutating func listDirectories() {
        guard let metadata, !metadata.directories.isEmpty else {
            for number in 11...14 { notes.skip(number, ja: "フォルダーで配信していません。", en: "There is no distribution by directories.") }
            return
        }
        for area in metadata.directories {
            let paths = index(area)
            let changes = changes(area)
            if let paths, let changes {
                let changed = Set(changes.rows.map(\.path))
                for path in paths where !changed.contains(path) {
                    notes.fault(13, area.url + "changes.csv", ja: "\(path) がありません。", en: "\(path) is missing.")
                }
                for path in changed.subtracting(paths).sorted() {
                    notes.fault(12, area.url + "index.txt", ja: "\(path) がありません。", en: "\(path) is missing.")
                }
            }
            lookAtListing(area, paths ?? [])
        }
    }

    private mutating func index(_ area: ProviderMetadata.Area) -> [String]? {
        guard let bytes = bytes(area, "index.txt", 12) else { return nil }
        let list = IndexList(bytes)
        notes.saw(12)
        for problem in list.problems { notes.add(12, .fault, "\(area.url)index.txt \(problem.place)", problem.wording) }
        for path in list.paths { note(area.url + path, area.label, 12) { $0.path = path } }
        return list.paths
    }

    private mutating func changes(_ area: ProviderMetadata.Area) -> ChangeList? {
        guard let bytes = bytes(area, "changes.csv", 13) else { return nil }
        let place = area.url + "changes.csv"
        let list = ChangeList(bytes)
        notes.saw(13)
        for problem in list.problems { notes.add(13, .fault, "\(place) \(problem.place)", problem.wording) }
        if version == .v21, list.isQuoted { notes.fault(13, place, ja: "2.1では引用符を付けません。", en: "In 2.1 there are no quotes.") }
        if version == .v20, !list.isQuoted, !list.rows.isEmpty { notes.advise(13, place, ja: "2.0では引用符を付けます。", en: "In 2.0 fields are quoted.") }
        for row in list.rows {
            note(area.url + row.path, area.label, 13) { document in
                document.path = row.path
                document.changed = max(document.changed ?? row.date, row.date)
            }
        }
        return list
    }

    private mutating func bytes(_ area: ProviderMetadata.Area, _ name: String, _ number: Int) -> [UInt8]? {
        let url = area.url + name
        switch fetch.get(url, &notes) {
        case .failure(let error):
            notes.add(number, CheckFetch.grade(error), url, error.wording)
            return nil
        case .file(let file):
            if isBehindDoor(file, area) { return nil }
            if !file.isThere { notes.fault(number, url, ja: "ありません(\(file.status))。", en: "There is nothing (\(file.status)).") }
            return file.isThere ? file.bytes : nil
        }
    }

    /// Requirement 14: a page with a link to every folder and file.
    private mutating func lookAtListing(_ area: ProviderMetadata.Area, _ paths: [String]) {
        switch fetch.get(area.url, &notes) {
        case .failure(let error): notes.add(14, CheckFetch.grade(error), area.url, error.wording)
        case .file(let file):
            if isBehindDoor(file, area) { return }
            guard file.isThere else {
                let words = Wording(ja: "一覧がありません(\(file.status))。", en: "There is no listing (\(file.status)).")
                // A server may well make one of a folder without a page.
                return notes.add(14, isFolder ? .unknown : .fault, area.url, words)
            }
            notes.saw(14)
            let page = String(decoding: file.bytes, as: UTF8.self)
            for year in Set(paths.compactMap { $0.split(separator: "/").first }).sorted() where !page.contains("\(year)/\"") {
                notes.fault(14, area.url, ja: "\(year)/ へのリンクがありません。", en: "There is no link to \(year)/.")
            }
        }
    }

    /// Whether a stranger is kept out, which is right for closed labels and allowed for GREEN.
    private mutating func isBehindDoor(_ file: FetchedFile, _ area: ProviderMetadata.Area) -> Bool {
        guard file.isClosed else { return false }
        if area.label.isClosed { notes.saw(5) }
        if area.label == .tlp(.clear) {
            notes.fault(4, area.url, ja: "サインインなしでは読めません(\(file.status))。", en: "It cannot be read without signing in (\(file.status)).")
        }
        return true
    }

    private mutating func note(_ url: String, _ label: AreaLabel, _ number: Int, _ change: (inout ListedDocument) -> Void) {
        let index: Int
        if let known = places[url] {
            index = known
        } else {
            guard documents.count < checker.limits.documents else {
                documentsLeftOut += 1
                return
            }
            index = documents.count
            places[url] = index
            documents.append(ListedDocument(url: url, listedBy: number))
        }
        documents[index].labels.insert(label)
        change(&documents[index])
    }
}
