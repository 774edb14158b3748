package import Advisories
package import Diagnostics
import JSONStream

/// The address that a document gives as its own, held against where it lies.
package enum OwnAddress {
    /// A document that says it lies elsewhere.
    package struct Misplaced: Sendable, Hashable {
        /// The publisher's name for it.
        package let id: String
        /// What it says.
        package let said: String
        /// Where it lies.
        package let place: String

        /// What is wrong and what to do.
        package var wording: Wording {
            let (id, said, place) = (VisibleText.of(id, limit: 80), VisibleText.of(said, limit: 200), VisibleText.of(place, limit: 200))
            return Wording(
                ja: "\(id): 自分のアドレス(self)が \(said) ですが、置かれる場所は \(place) です。発行者のアドレスを直して、新しい版を出してください。",
                en: "\(id): gives \(said) as its own address (self), and lies at \(place). Mend the publisher's address and bring out a new version.")
        }
    }

    /// The canonical addresses that a document has for itself (CSAF 2.0 and 2.1, test 6.2.11): references of the category `self`, https, that end with the
    /// rightful file name. Others of that category are other forms of the same advisory.
    package static func all(in document: CSAFDocument) -> [String] {
        guard let id = document.trackingID else { return [] }
        let name = "/" + CSAFFileName.of(id)
        return (document.root["document"]?["references"]?.elements ?? []).compactMap { reference in
            guard reference["category"]?.string == "self", let url = reference["url"]?.string, url.hasPrefix("https://"), url.hasSuffix(name) else {
                return nil
            }
            return url
        }
    }

    /// What is wrong with them for a document at `place`. Nothing where one of them fits, nor where there is none: of that test 6.2.11 speaks.
    package static func problem(_ addresses: [String], at place: String, named id: String) -> Misplaced? {
        guard let first = addresses.first, !addresses.contains(where: { same($0, place) }) else { return nil }
        return Misplaced(id: id, said: first, place: place)
    }

    /// The same address, the plus sign of `amber+strict` escaped or not.
    private static func same(_ one: String, _ other: String) -> Bool { one.replacing("%2B", with: "+") == other.replacing("%2B", with: "+") }
}
