import Advisories
import Diagnostics
import JSONStream

/// Everything that a provider lists: by feeds where there are any, else by directories (section 7.3.2).
struct MirrorList {
    struct Document {
        let url: String
        var hashes: [String] = []
        var signatures: [String] = []
        /// Whether a feed says which hashes and signatures there are.
        let isFromFeed: Bool
    }

    private(set) var run: MirrorRun
    private(set) var documents: [Document] = []
    private var seen: Set<String> = []

    init(_ run: MirrorRun) { self.run = run }

    mutating func collect(_ metadata: ProviderMetadata) throws {
        if metadata.feeds.isEmpty {
            for area in metadata.directories { directory(area) }
        } else {
            for area in metadata.feeds { feed(area) }
        }
        // The lists themselves are copied too, so that the copy can be checked.
        let rest = metadata.feeds.isEmpty ? [] : metadata.directories.flatMap { [$0.url + "index.txt", $0.url + "changes.csv"] }
        for url in metadata.services + metadata.categories + rest {
            if let file = run.get(url) { try run.keep(file.bytes, url) }
        }
    }

    private mutating func feed(_ area: ProviderMetadata.Area) {
        guard let file = run.get(area.url) else { return }
        do {
            let feed = try RolieFeed(file.bytes)
            try? run.keep(file.bytes, area.url)
            for entry in feed.entries {
                add(Document(url: entry.document, hashes: entry.hashes, signatures: entry.signatures, isFromFeed: true))
            }
        } catch {
            run.refuse(area.url, .badList, ja: "フィードを読めません。\(error.wording.japanese)", en: "The feed cannot be read: \(error.wording.english)")
        }
    }

    private mutating func directory(_ area: ProviderMetadata.Area) {
        guard let index = run.get(area.url + "index.txt") else { return }
        try? run.keep(index.bytes, area.url + "index.txt")
        if let changes = run.get(area.url + "changes.csv") { try? run.keep(changes.bytes, area.url + "changes.csv") }
        let list = IndexList(index.bytes)
        for problem in list.problems {
            run.refuse("\(area.url)index.txt \(problem.place)", .badList, ja: problem.wording.japanese, en: problem.wording.english)
        }
        for path in list.paths { add(Document(url: area.url + path, isFromFeed: false)) }
    }

    private mutating func add(_ document: Document) {
        guard seen.insert(document.url).inserted else { return }
        guard documents.count < run.mirror.limits.documents else {
            if documents.count == run.mirror.limits.documents {
                run.refuse(
                    document.url, .overLimit, ja: "文書の数が上限(\(run.mirror.limits.documents))を超えました。",
                    en: "There are more than \(run.mirror.limits.documents) documents.")
            }
            return
        }
        documents.append(document)
    }
}
