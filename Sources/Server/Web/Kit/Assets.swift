import HTTPTypes
import Hummingbird

/// The files that pages load: stylesheet, script, mark. Their names hold a digest of their content, so that a browser may keep them for good.
enum Assets {
    struct File: Sendable {
        /// `mimamori.3f2a….css`.
        let name: String
        let type: String
        let bytes: [UInt8]
    }

    static let style = file("mimamori", "css", "text/css; charset=utf-8", PackageResources.mimamori_css)
    static let script = file("enhance", "js", "text/javascript; charset=utf-8", PackageResources.enhance_js)
    static let mark = file("mark", "svg", "image/svg+xml", PackageResources.mark_svg)
    static let all = [style, script, mark]

    /// What templates know of them.
    static let view: View = ["style": "/assets/" + style.name, "script": "/assets/" + script.name, "mark": "/assets/" + mark.name]

    static func add(to router: Router<Visit>) {
        for file in all {
            let place = RouterPath("/assets/" + file.name)
            let reply = Reply(
                headers: [.contentType: file.type, .cacheControl: "public, max-age=31536000, immutable", .eTag: EntityTag.of(file.bytes)],
                body: file.bytes)
            router.on(place, method: .get) { _, visit in
                visit.notes.route = "assets"
                return reply.response
            }
            router.on(place, method: .head) { _, visit in
                visit.notes.route = "assets"
                return reply.response.createHeadResponse()
            }
        }
    }

    private static func file(_ name: String, _ ending: String, _ type: String, _ bytes: [UInt8]) -> File {
        File(name: "\(name).\(EntityTag.of(bytes).filter { $0 != "\"" }).\(ending)", type: type, bytes: bytes)
    }
}
