import Advisories

/// What a web server does whoever asks (requirements 24 and 25, of 2.1).
struct ServerLook {
    private static let agents = ["curl/8.5.0", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"]
    private let fetch: CheckFetch

    init(_ fetch: CheckFetch) { self.fetch = fetch }

    func look(_ url: String, _ file: FetchedFile, _ version: CSAFVersion?, _ notes: inout CheckNotes) {
        guard version == .v21 else { return }
        notes.saw(24)
        for agent in Self.agents {
            guard case .file(let other) = fetch.get(url, &notes, headers: [("User-Agent", agent)]) else { continue }
            if other.status != file.status || other.bytes != file.bytes {
                notes.fault(
                    24, url, ja: "User-Agent「\(agent)」への応答(\(other.status))が違います。",
                    en: "The answer to the User-Agent \"\(agent)\" is another (\(other.status)).")
            }
        }
        notes.saw(25)
        if file.headers["access-control-allow-origin"] == nil {
            notes.advise(25, url, ja: "Access-Control-Allow-Origin: * がありません。", en: "There is no Access-Control-Allow-Origin: *.")
        }
    }
}
