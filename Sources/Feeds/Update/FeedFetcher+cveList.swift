import Diagnostics
import JSONStream

extension FeedFetcher {
    /// The whole as an archive the first time, or if the last time is longer ago than the log reaches; afterwards each changed record by itself.
    ///
    /// What is known then reaches up to the newest entry of the log, which is fetched first: by the publisher's clock, not ours.
    func cveList() throws -> FeedHarvest {
        guard source.urls.count == 2 else { return FeedHarvest() }
        _ = try get(source.urls[1], as: "deltaLog.json")
        let log = try document("deltaLog.json", source.urls[1])
        let entries = (log.arrayValue ?? []).compactMap { entry in entry["fetchTime"]?.stringValue.map { (time: $0, entry: entry) } }
        // Times of one form, so that texts sort as moments.
        guard let newest = entries.map(\.time).max(), let oldest = entries.map(\.time).min() else {
            throw FeedError.badAnswer(url: AddressRule.shown(source.urls[1]), text: "fetchTime")
        }
        var harvest = FeedHarvest(cursor: newest)
        guard let since = state.cursors[source.name], since >= oldest else {
            rest()
            _ = try get(source.urls[0], as: "cvelist.zip")
            harvest.add(folder + "/cvelist.zip", from: source.urls[0])
            return harvest
        }
        harvest.isChanges = true
        harvest.cursor = max(newest, since)
        var links: [String: String] = [:]
        for id in state.unread[source.name] ?? [] where Self.isCVE(id) { links[id] = recordAddress(id) }
        let again = Set(links.keys)
        // An entry of the very second may come twice.
        for (time, entry) in entries where time >= String(since.dropLast()) {
            for change in (entry["new"]?.arrayValue ?? []) + (entry["updated"]?.arrayValue ?? []) {
                if let id = change["cveId"]?.stringValue, Self.isCVE(id), let link = change["githubLink"]?.stringValue { links[id] = link }
            }
        }
        for id in links.keys.sorted() {
            rest()
            let (name, url) = (id + ".json", links[id] ?? "")
            do {
                _ = try get(url, as: name)
                harvest.add(folder + "/" + name, from: url)
            } catch let error as FeedError where error.isAbsence {
                // Once named, and asked for once more: a record that is gone is no fault of ours.
                if again.contains(id) { continue }
                harvest.missed.append(error)
                harvest.unread.append(id)
            }
        }
        return harvest
    }

    /// Where the record stands beside the log: `2024/1xxx/CVE-2024-1001.json`.
    private func recordAddress(_ id: String) -> String {
        let parts = id.split(separator: "-")
        let folder = source.urls[1].prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return "\(folder)/\(parts[1])/\(parts[2].dropLast(3))xxx/\(id).json"
    }
}
