import Diagnostics
import Feeds

/// Fetches for a check, and notes what requirements 3 and 6 say of every transfer.
struct CheckFetch {
    let files: ProviderFiles
    let limits: FetchLimits

    /// What an address gave, or why it gave nothing.
    enum Answer {
        case file(FetchedFile)
        case failure(any ExplainedError)
    }

    func get(_ url: String, _ notes: inout CheckNotes, small: Bool = false, headers: [(name: String, value: String)] = []) -> Answer {
        if !url.hasPrefix("https://") { notes.fault(3, url, ja: "httpsではありません。", en: "This is not https.") }
        do {
            let file = try files.get(url, headers, small ? limits.smallBytes : limits.fileBytes)
            if !files.isFolder { look(file, url, &notes) }
            return .file(file)
        } catch let error as any ExplainedError {
            switch error as? FeedError {
            case .tooManyRedirects: notes.add(6, .fault, url, error.wording)
            case .forbiddenAddress(_, .notHTTPS): notes.add(3, .fault, url, error.wording)
            default: break
            }
            return .failure(error)
        } catch {
            return .failure(FeedError.badAnswer(url: url, text: String(describing: type(of: error))))
        }
    }

    private func look(_ file: FetchedFile, _ url: String, _ notes: inout CheckNotes) {
        notes.saw(6)
        if url.hasPrefix("https://") { notes.saw(3) }
        if !file.redirects.isEmpty {
            notes.advise(
                6, url, ja: "\(file.redirects.count)回の転送があります。転送は避けるべきです。",
                en: "There are \(file.redirects.count) redirects; redirects should not be used.")
        }
        if file.redirects.contains(where: { !$0.hasPrefix("https://") }) {
            notes.fault(3, url, ja: "httpsではない所へ転送されます。", en: "It redirects to something that is not https.")
        }
        // A page that sends the browser on by its content instead of a header.
        if !url.hasSuffix(".html"), !url.hasSuffix("/"), file.bytes.first == UInt8(ascii: "<") {
            let head = String(decoding: file.bytes.prefix(4096), as: UTF8.self).lowercased()
            if head.contains("http-equiv=\"refresh\"") || head.contains("http-equiv='refresh'") {
                notes.fault(6, url, ja: "HTMLの中身で転送しています。", en: "It redirects by the content of a page.")
            }
        }
    }

    /// What a failure does to a requirement: what the server did wrong breaks it, what passes keeps it from being told.
    static func grade(_ error: any ExplainedError) -> CheckReport.Finding.Grade {
        if let error = error as? ProviderError {
            if case .tooSlow = error { return .fault }
            return .unknown
        }
        return switch error as? FeedError {
        case .forbiddenAddress, .tooLarge, .tooManyRedirects: .fault
        default: .unknown
        }
    }
}
