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
