package import Advisories
import Diagnostics
import JSONStream

/// A released CSAF document as it is to be published: its bytes, and what its place in the tree depends on.
package struct ProviderDocument: Sendable {
    /// The publisher's name for it.
    package let trackingID: String
    /// Its title.
    package let title: String
    /// The version of CSAF it is written in.
    package let version: CSAFVersion
    /// Who may see it.
    package let label: TLPLabel
    /// When it was first released: the year names its folder.
    package let initialRelease: AdvisoryTime
    /// When it was last released.
    package let currentRelease: AdvisoryTime
    /// What readers may choose documents by (requirement 17): category, language, vendors and products.
    package let terms: [String]
    /// The addresses that it gives as its own: https references of the category `self` with the rightful file name (6.2.11).
    package let ownAddresses: [String]
    /// The document itself.
    package let bytes: [UInt8]

    /// Reads what is needed from the document itself, so that the tree cannot say something else than the document.
    ///
    /// - Parameter place: how errors call it.
    /// - Throws: ``ProviderError`` for a draft, for a document without a label, and for what is no CSAF.
    package init(_ bytes: [UInt8], place: String) throws(ProviderError) {
        let document: CSAFDocument
        do {
            document = try CSAFDocument(ByteBlock(bytes))
        } catch {
            throw .notCSAF(place: place, reason: error.wording)
        }
        func demand<Value>(_ value: Value?, _ pointer: String) throws(ProviderError) -> Value {
            guard let value else {
                throw .notCSAF(
                    place: place,
                    reason: Wording(ja: "\(pointer) がないか、正しくありません。", en: "\(pointer) is missing or not right."))
            }
            return value
        }
        let tracking = document.root["document"]?["tracking"]
        version = try demand(document.version, "/document/csaf_version")
        trackingID = try demand(document.trackingID, "/document/tracking/id")
        title = try demand(document.title, "/document/title")
        initialRelease = try demand(
            tracking?["initial_release_date"]?.string.flatMap(AdvisoryTime.init), "/document/tracking/initial_release_date")
        currentRelease = try demand(
            tracking?["current_release_date"]?.string.flatMap(AdvisoryTime.init), "/document/tracking/current_release_date")
        guard document.status != "draft" else { throw .notReleased(id: trackingID) }
        guard let text = document.tlp else { throw .noLabel(id: trackingID) }
        label = try demand(TLPLabel(csaf: text), "/document/distribution/tlp/label")
        terms = Self.terms(document)
        ownAddresses = OwnAddress.all(in: document)
        self.bytes = bytes
    }

    /// `2026/esa-2026-1.json`: where it stands in the folder of its label (requirements 2 and 11).
    package var path: String { CSAFPlace.file(trackingID, released: initialRelease) }

    private static func terms(_ document: CSAFDocument) -> [String] {
        var found = [document.category, document.language].compactMap { $0 }
        var waiting = document.root["product_tree"]?["branches"]?.elements ?? []
        while let branch = waiting.popLast() {
            if ["vendor", "product_family", "product_name"].contains(branch["category"]?.string), let name = branch["name"]?.string {
                found.append(name)
            }
            waiting += branch["branches"]?.elements ?? []
        }
        return found
    }
}

extension TLPLabel {
    /// The label as CSAF 2.0 (TLP 1) or 2.1 (TLP 2.0) writes it.
    package init?(csaf text: String) { self.init(rawValue: text == "WHITE" ? "CLEAR" : text) }

    /// How CSAF of a version writes it.
    package func text(in version: CSAFVersion) -> String {
        switch (self, version) {
        case (.clear, .v20): "WHITE"
        // TLP 1 has nothing of its kind: the next stricter one.
        case (.amberStrict, .v20): "RED"
        default: rawValue
        }
    }

    /// Whether it must be behind a sign-in (requirement 5); GREEN may be.
    package var isClosed: Bool { self == .amber || self == .amberStrict || self == .red }
}
