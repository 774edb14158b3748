import Diagnostics
import Glibc
import Inputs
import JSONStream

/// Fetches one source into a folder.
struct FeedFetcher {
    let source: FeedSource
    let folder: String
    let downloader: Downloader
    let state: FeedState
    /// The key of the source, if there is one. It goes into a header and nowhere else.
    let key: String?

    func fetch() throws -> FeedHarvest {
        switch source.method {
        case .files: try files()
        case .nvd: try nvd()
        case .cveList: try cveList()
        }
    }

    private var headers: [(name: String, value: String)] {
        guard let key, let name = source.keyHeader else { return [] }
        return [(name, key)]
    }

    func rest() { downloader.clock.sleep(key == nil ? source.pause : source.pauseWithKey) }

    func get(_ url: String, as name: String, known: Downloader.Validators = Downloader.Validators()) throws -> Downloader.Validators? {
        try downloader.fetch(url, to: folder + "/" + name, known: known, headers: headers)
    }

    /// Conditional requests, one for each address. If the files are all that the source has, all of them are needed as soon as one has changed.
    private func files() throws -> FeedHarvest {
        let urls = source.addresses(year: Int(FeedTime.text(downloader.clock.now()).prefix(4)) ?? 1970)
        var harvest = FeedHarvest(isWhole: source.isWhole)
        var unchanged: [(Int, String)] = []
        for (index, url) in urls.enumerated() {
            if index > 0 { rest() }
            if let validators = try get(url, as: Self.name(index, url), known: state.files[url] ?? Downloader.Validators()) {
                harvest.files.append(folder + "/" + Self.name(index, url))
                harvest.validators[url] = validators
            } else {
                unchanged.append((index, url))
            }
        }
        guard source.isWhole, !harvest.files.isEmpty else { return harvest }
        for (index, url) in unchanged {
            rest()
            harvest.validators[url] = try get(url, as: Self.name(index, url))
            harvest.files.append(folder + "/" + Self.name(index, url))
        }
        return harvest
    }

    /// A file's name: its number, and the end of its address for messages.
    static func name(_ index: Int, _ url: String) -> String {
        let plain = url.prefix { $0 != "?" }.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") ? $0 : "_" }
        return "\(index)-" + String(plain.suffix(60))
    }

    /// The JSON document in the folder.
    func document(_ name: String, _ url: String) throws -> JSONValue {
        var json = JSONReader(try DocumentFile.open(folder + "/" + name))
        do {
            return try json.value()
        } catch {
            throw FeedError.badAnswer(url: AddressRule.shown(url), text: error.wording.english)
        }
    }
}
