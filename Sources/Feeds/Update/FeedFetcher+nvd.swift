import Diagnostics
import Inputs
import JSONStream

extension FeedFetcher {
    /// Most days between the two ends of NVD's window of changes.
    static let windowDays = 120
    /// Seconds by which a window reaches back behind the last one's end: what the server took in then need not have been in every answer at once.
    static let overlap = 2 * 3_600
    private static let pageSize = 2_000

    /// The whole the first time, and afterwards what has changed since the last; each page is a file. What is known then reaches up to the moment of the first page,
    /// by the server's clock.
    ///
    /// - Throws: ``FeedError/incomplete(url:expected:got:)`` if fewer records came than NVD announced.
    func nvd() throws -> FeedHarvest {
        guard let base = source.urls.first else { return FeedHarvest() }
        let now = downloader.clock.now()
        let since = changesSince(now)
        let resumption = Resumption(folder: folder, query: base + "\n" + (since.map(FeedTime.text) ?? ""), now: now)
        var harvest = FeedHarvest(isChanges: since != nil)
        var end = max(resumption.began, since ?? 0)
        var start = since.map { $0 - Self.overlap }
        var server: Int?
        var (number, asked) = (0, 0)
        repeat {
            let stop = start.map { min($0 + Self.windowDays * 86_400, end) }
            var (index, total) = (0, 1)
            while index < total {
                let url = "\(base)?resultsPerPage=\(Self.pageSize)&startIndex=\(index)" + Self.window(start, stop)
                let path = "\(folder)/\(Resumption.name(number))"
                let page = try resumption.page(number, index, url) ?? fetch(Resumption.name(number), url, &asked)
                if number == 0 {
                    server = page.time
                    // A clock of ours that is behind would leave the last changes out.
                    if let time = page.time, time > end + Self.overlap, time - end < Self.reach { end = time }
                }
                number += 1
                total = page.total
                let count = page.ids.count
                if count == 0, index < total || start == nil {
                    throw FeedError.incomplete(url: AddressRule.shown(base), expected: max(total, 1), got: index)
                }
                if count > 0 { harvest.add(path, from: base) }
                index += count
            }
            start = stop
        } while start.map { $0 < end } ?? false
        harvest.cursor = FeedTime.text(since == nil ? server ?? end : min(server ?? end, end))
        if since != nil { try askAgain(base, &harvest, &asked) }
        return harvest
    }

    /// Longest time for which changes are asked for; beyond it the whole is quicker.
    private static var reach: Int { 3 * windowDays * 86_400 }

    /// From when on changes are to be asked for; nil for the whole: if there was no last time, if it is too long ago, or if it is to come by our clock.
    private func changesSince(_ now: Int) -> Int? {
        guard let cursor = state.cursors[source.name].flatMap(FeedTime.seconds) else { return nil }
        return cursor <= now + 86_400 && now - cursor <= Self.reach ? cursor : nil
    }

    private func fetch(_ name: String, _ url: String, _ asked: inout Int) throws -> NVDPage {
        if asked > 0 { rest() }
        asked += 1
        _ = try get(url, as: name)
        return try NVDPage(folder + "/" + name, of: url)
    }

    /// The records that could not be read before, one by one. What NVD does not have any longer is left out.
    private func askAgain(_ base: String, _ harvest: inout FeedHarvest, _ asked: inout Int) throws {
        for (number, id) in (state.unread[source.name] ?? []).enumerated() where Self.isCVE(id) {
            let (name, url) = (Resumption.again(number), "\(base)?cveId=\(id)")
            do {
                if try !fetch(name, url, &asked).ids.isEmpty { harvest.add(folder + "/" + name, from: base) }
            } catch let error as FeedError where error.isAbsence { continue }
        }
    }

    private static func window(_ start: Int?, _ stop: Int?) -> String {
        guard let start, let stop else { return "" }
        return "&lastModStartDate=\(moment(start))&lastModEndDate=\(moment(stop))"
    }

    private static func moment(_ seconds: Int) -> String { FeedTime.text(seconds).dropLast() + ".000Z" }

    /// Whether the text is the id of a CVE record, `CVE-` with a year and a number.
    static func isCVE(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 3 && parts[0] == "CVE" && parts[1].utf8.count == 4
            && parts[1...].allSatisfy { !$0.isEmpty && $0.utf8.count < 20 && $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }
    }
}
