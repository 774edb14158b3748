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
    static func advisory(_ number: String) -> String { "/advisories/" + QueryText.encoded(number) }
    static func supplier(_ code: String) -> String { "/suppliers/" + QueryText.encoded(code) }
    static func tool(_ code: String) -> String { "/tools/" + QueryText.encoded(code) }
    static func job(_ id: Int) -> String { "/jobs/\(id)" }
    static func person(_ handle: String) -> String { "/people/" + QueryText.encoded(handle) }

    /// The search for everything.
    static func search(_ text: String) -> String { "/search?q=" + QueryText.encoded(text) }
}

extension Places {
    /// The life cycle of a product; `tail` is what is done there, `#part` or a query.
    static func lifecycle(_ product: String, _ tail: String = "") -> String { self.product(product) + "/lifecycle" + tail }

    static func notice(_ number: String, _ tail: String = "") -> String { "/notices/" + QueryText.encoded(number) + tail }
    static func institution(_ code: String, _ tail: String = "") -> String { "/institutions/" + QueryText.encoded(code) + tail }
    static func party(_ code: String) -> String { "/parties/" + QueryText.encoded(code) }
    static func rollout(_ code: String, _ tail: String = "") -> String { "/rollouts/" + QueryText.encoded(code) + tail }

    /// A device by its serial number, or by `#` and the number of its record.
    static func device(_ reference: DeviceReference) -> String {
        "/devices/" + QueryText.encoded(reference.product) + "/" + QueryText.encoded(reference.serial)
    }
}
