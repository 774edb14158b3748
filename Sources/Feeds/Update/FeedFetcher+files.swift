import Diagnostics

extension FeedFetcher {
    /// So many addresses one after another that gave no answer, and the rest is not asked: it is the server or the network, not the file.
    private static let silentAtOnce = 2

    /// Conditional requests, one for each address. If the files are all that the source has, all of them are needed as soon as one has changed.
    ///
    /// An address that gives nothing leaves the others as they are.
    /// - Throws: why the first one failed, if all did.
    func files() throws -> FeedHarvest {
        let today = FeedTime.text(downloader.clock.now())
        let year = Int(today.prefix(4)) ?? 1970
        let urls = source.addresses(year: year)
        // A publisher by years begins the new one with its first record.
        let early = today.dropFirst(5).hasPrefix("01") ? Set(urls).subtracting(source.addresses(year: year - 1)) : []
        var harvest = FeedHarvest(isWhole: source.isWhole)
        var first: FeedError?
        var silent = 0
        func fetch(_ index: Int, _ known: Downloader.Validators) throws -> Bool? {
            let (url, name) = (urls[index], Self.name(index, urls[index]))
            do {
                let validators = try get(url, as: name, known: known)
                silent = 0
                guard let validators else { return false }
                harvest.add(folder + "/" + name, from: url)
                harvest.validators[url] = validators
                return true
            } catch let error as FeedError where urls.count > 1 && error.isOfOneAddress {
                first = first ?? error
                silent = error.isSilence ? silent + 1 : 0
                if error.isAbsence, early.contains(url) {
                    harvest.remarks.append(FeedError.notYet(url: AddressRule.shown(url)))
                } else {
                    harvest.missed.append(error)
                }
                return nil
            }
        }
        var unchanged: [Int] = []
        var asked = 0
        for index in urls.indices where silent < Self.silentAtOnce {
            if index > 0 { rest() }
            asked += 1
            if try fetch(index, state.files[urls[index]] ?? Downloader.Validators()) == false { unchanged.append(index) }
        }
        if let first, harvest.files.isEmpty, unchanged.isEmpty { throw first }
        if asked < urls.count { harvest.missed.append(FeedError.notAsked(url: AddressRule.shown(urls[asked]), count: urls.count - asked)) }
        if source.isWhole, !harvest.files.isEmpty {
            for index in unchanged where silent < Self.silentAtOnce {
                rest()
                _ = try fetch(index, Downloader.Validators())
            }
        }
        // What stands in a file that did not come is no less there.
        if !harvest.missed.isEmpty { harvest.isWhole = false }
        return harvest
    }
}

extension FeedError {
    /// Whether other addresses of the same source may well give what this one did not.
    fileprivate var isOfOneAddress: Bool {
        switch self {
        case .status, .network, .tooLarge, .tooManyRedirects, .forbiddenAddress, .badAnswer: true
        default: false
        }
    }

    /// Whether the server did not answer for want of strength, or not at all.
    fileprivate var isSilence: Bool {
        if case .status(_, let status) = self { return status >= 500 || [408, 425, 429].contains(status) }
        if case .network = self { return true }
        return false
    }

    /// Whether the server says that there is nothing at the address.
    var isAbsence: Bool {
        if case .status(_, let status) = self { return status == 404 || status == 410 }
        return false
    }
}
