import CPE
import Versions

/// A component's CPE made ready for comparing: its prefix as bytes and the version that counts.
struct CPECandidate {
    let name: CPE
    /// The key it is looked up under; nil if vendor or product is not one literal value.
    let key: String?
    /// The version to hold against bounds; nil if nobody says.
    let version: String?

    init(_ name: CPE, componentVersion: String?) {
        self.name = name
        key = CPEProductKey.key(name)
        guard let stated = name.version.literal else {
            version = VersionText.stated(componentVersion)
            return
        }
        // An update ("8.3" "p1") is part of what the version bounds are about.
        version = name.update.literal.map { stated + "-" + $0 } ?? stated
    }

    /// Letters (`a`, `o`, `h`) of the part.
    var part: CPE.Part? { name.part }
}
