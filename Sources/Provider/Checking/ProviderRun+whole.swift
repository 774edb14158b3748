import Diagnostics
import JSONStream

/// What can be said once all documents were looked at.
extension ProviderRun {
    mutating func lookAtWhole() {
        if documentsLeftOut > 0 {
            let words = Wording(
                ja: "文書が多すぎるので、\(documentsLeftOut)件を調べていません。", en: "There are too many documents; \(documentsLeftOut) were not looked at.")
            notes.add(1, .unknown, "", words)
        }
        if documents.isEmpty {
            for number in [1, 2, 4, 11, 18, 19] { notes.skip(number, ja: "文書がまだありません。", en: "There is no document yet.") }
        }
        notes.skip(4, ja: "TLP:CLEARの文書がありません。", en: "There is no document of TLP:CLEAR.")
        notes.skip(5, ja: "TLP:AMBERやREDの文書がありません。", en: "There is no document of TLP:AMBER or RED.")
        notes.skip(11, ja: "フォルダーで配信していません。", en: "There is no distribution by directories.")
        lookAtFeedsTogether()
        lookAtServices()
        lookAtCategories()
    }

    /// All documents of a label must be in its feed, also those that a directory lists.
    private mutating func lookAtFeedsTogether() {
        guard let metadata, !metadata.feeds.isEmpty else { return }
        for document in documents where document.entries.isEmpty && document.path != nil {
            notes.fault(15, document.url, ja: "どのフィードにもありません。", en: "It is in no feed.")
        }
        guard !metadata.directories.isEmpty else { return }
        let folders = metadata.directories.map(\.url)
        for document in documents where document.path == nil && folders.contains(where: document.url.hasPrefix) {
            notes.fault(12, document.url, ja: "index.txt にありません。", en: "It is not in index.txt.")
        }
    }

    /// Requirement 16.
    private mutating func lookAtServices() {
        let services = metadata?.services ?? []
        if services.isEmpty { notes.skip(16, ja: "任意の文書で、ありません。", en: "The document is optional, and there is none.") }
        let feeds = Set(metadata?.feeds.map(\.url) ?? [])
        for url in services {
            guard let root = json(url, 16) else { continue }
            let collections = (root["service"]?["workspace"]?.arrayValue ?? []).flatMap { $0["collection"]?.arrayValue ?? [] }
            let listed = Set(collections.compactMap { $0["href"]?.stringValue })
            if listed.isEmpty { notes.fault(16, url, ja: "フィードを示していません。", en: "It lists no feed.") }
            for feed in feeds.subtracting(listed).sorted() { notes.fault(16, url, ja: "\(feed) がありません。", en: "\(feed) is missing.") }
        }
    }

    /// Requirement 17.
    private mutating func lookAtCategories() {
        let categories = metadata?.categories ?? []
        if categories.isEmpty { notes.skip(17, ja: "任意の文書で、ありません。", en: "The document is optional, and there is none.") }
        for url in categories {
            guard let root = json(url, 17) else { continue }
            let items = root["categories"]?["category"]?.arrayValue
            if items?.isEmpty != false || items?.contains(where: { $0["term"]?.stringValue?.isEmpty != false }) == true {
                notes.fault(17, url, ja: "用語(term)の並びではありません。", en: "This is no list of terms.")
            }
        }
    }

    private mutating func json(_ url: String, _ number: Int) -> JSONValue? {
        switch fetch.get(url, &notes) {
        case .failure(let error): notes.add(number, CheckFetch.grade(error), url, error.wording)
        case .file(let file):
            // What belongs to closed documents is closed itself.
            if file.isClosed, number == 17 { return nil }
            guard file.isThere else {
                notes.fault(number, url, ja: "ありません(\(file.status))。", en: "There is nothing (\(file.status)).")
                return nil
            }
            notes.saw(number)
            do { return try JSONProbe(file.bytes).root } catch { notes.add(number, .fault, url, error.wording) }
        }
        return nil
    }
}
