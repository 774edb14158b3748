import JSONStream

extension FeedFetcher {
    /// Days that the log of changes reaches back.
    static let logDays = 30

    /// The whole as an archive the first time, or if the last time is longer ago than the log reaches; afterwards each changed record by itself.
    func cveList() throws -> FeedHarvest {
        guard source.urls.count == 2 else { return FeedHarvest() }
        let now = downloader.clock.now()
        var harvest = FeedHarvest(cursor: FeedTime.text(now))
        guard let since = state.cursors[source.name], let start = FeedTime.seconds(since), now - start < (Self.logDays - 1) * 86_400 else {
            _ = try get(source.urls[0], as: "cvelist.zip")
            harvest.files = [folder + "/cvelist.zip"]
            return harvest
        }
        _ = try get(source.urls[1], as: "deltaLog.json")
        let log = try document("deltaLog.json", source.urls[1])
        guard let entries = log.arrayValue else { throw FeedError.badAnswer(url: AddressRule.shown(source.urls[1]), text: "[]") }
        var links: [String: String] = [:]
        // Times of one form, so that texts sort as moments; an entry of the very second may come twice.
        for entry in entries where (entry["fetchTime"]?.stringValue ?? "") >= String(since.dropLast()) {
            for change in (entry["new"]?.arrayValue ?? []) + (entry["updated"]?.arrayValue ?? []) {
                if let id = change["cveId"]?.stringValue, let link = change["githubLink"]?.stringValue { links[id] = link }
            }
        }
        for (number, id) in links.keys.sorted().enumerated() {
            if number > 0 { rest() }
            let name = "\(number).json"
            _ = try get(links[id] ?? "", as: name)
            harvest.files.append(folder + "/" + name)
        }
        return harvest
    }
}
