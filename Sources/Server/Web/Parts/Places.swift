import Registry

/// Addresses of pages.
enum Places {
    static func product(_ code: String) -> String { "/products/" + QueryText.encoded(code) }

    static func release(_ reference: ReleaseReference, _ tail: String = "") -> String {
        product(reference.product) + "/releases/" + QueryText.encoded(reference.version) + tail
    }

    static func finding(_ id: Int) -> String { "/findings/\(id)" }
    static func change(_ number: String) -> String { "/changes/" + QueryText.encoded(number) }
    static func problem(_ number: String) -> String { "/problems/" + QueryText.encoded(number) }
    static func concern(_ number: String) -> String { "/concerns/" + QueryText.encoded(number) }
    static func report(_ number: String) -> String { "/reports/" + QueryText.encoded(number) }
    static func psirtCase(_ number: String) -> String { "/cases/" + QueryText.encoded(number) }
    static func supplier(_ code: String) -> String { "/suppliers/" + QueryText.encoded(code) }
    static func tool(_ code: String) -> String { "/tools/" + QueryText.encoded(code) }
    static func job(_ id: Int) -> String { "/jobs/\(id)" }
    static func person(_ handle: String) -> String { "/people/" + QueryText.encoded(handle) }

    /// The search for everything.
    static func search(_ text: String) -> String { "/search?q=" + QueryText.encoded(text) }
}
