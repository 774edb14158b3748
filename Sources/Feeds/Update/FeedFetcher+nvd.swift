import Diagnostics
import Inputs
import JSONStream

extension FeedFetcher {
    /// Most days between the two ends of NVD's window of changes.
    static let windowDays = 120
    private static let pageSize = 2_000

    /// The whole the first time, and afterwards what has changed since the last; each page is a file.
    ///
    /// - Throws: ``FeedError/incomplete(url:expected:got:)`` if fewer records came than NVD announced.
    func nvd() throws -> FeedHarvest {
        guard let base = source.urls.first else { return FeedHarvest() }
        let now = downloader.clock.now()
        var harvest = FeedHarvest(cursor: FeedTime.text(now))
        var number = 0
        for window in windows(until: now) {
            var start = 0
            var total = 1
            while start < total {
                if number > 0 { rest() }
                let url = "\(base)?resultsPerPage=\(Self.pageSize)&startIndex=\(start)" + window
                let name = "page-\(number).json"
                _ = try get(url, as: name)
                number += 1
                let (announced, count) = try Self.counts(folder + "/" + name, url)
                total = announced
                if count == 0, start < total { throw FeedError.incomplete(url: AddressRule.shown(base), expected: total, got: start) }
                if count > 0 { harvest.files.append(folder + "/" + name) }
                start += count
            }
        }
        return harvest
    }

    /// Queries for the changes since the last time; one without bounds if there was none, or if it is so long ago that the whole is quicker.
    private func windows(until now: Int) -> [String] {
        guard let cursor = state.cursors[source.name].flatMap(FeedTime.seconds), cursor < now else { return [""] }
        let longest = Self.windowDays * 86_400
        guard now - cursor <= longest * 3 else { return [""] }
        var found: [String] = []
        var start = cursor
        while start < now {
            let end = min(start + longest, now)
            found.append("&lastModStartDate=\(Self.moment(start))&lastModEndDate=\(Self.moment(end))")
            start = end
        }
        return found
    }

    private static func moment(_ seconds: Int) -> String { FeedTime.text(seconds).dropLast() + ".000Z" }

    /// What a page announces in all, and how many records it has.
    private static func counts(_ path: String, _ url: String) throws -> (total: Int, count: Int) {
        var json = JSONReader(try DocumentFile.open(path))
        do {
            var total: Int?
            var count = 0
            try json.beginObject()
            while let key = try json.nextKey() {
                switch key {
                case "totalResults": total = try json.int()
                case "vulnerabilities":
                    try json.beginArray()
                    while try json.nextElement() {
                        try json.skip()
                        count += 1
                    }
                default: try json.skip()
                }
            }
            try json.end()
            guard let total else { throw FeedError.badAnswer(url: AddressRule.shown(url), text: "totalResults") }
            return (total, count)
        } catch let error as JSONError {
            throw FeedError.badAnswer(url: AddressRule.shown(url), text: error.wording.english)
        }
    }
}
