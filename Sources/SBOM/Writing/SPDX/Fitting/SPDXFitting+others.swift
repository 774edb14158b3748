import JSONStream

extension SPDXFitting {
    /// Leaves out, by name, what cannot be said of other documents (SPDX 2.3 clause 6.6). What points into one that is left out is then named as well: relations
    /// to its elements, and its licences.
    ///
    /// A line of tag-value has id, address and digest, all three (6.6.1); the JSON schema does not ask for the digest.
    mutating func externalDocuments(_ document: inout SBOMDocument, _ notation: SBOMFormat.Notation) {
        guard isSPDX else {
            if !document.externalDocuments.isEmpty { losses.add(.noList(field: "externalDocumentRefs", count: document.externalDocuments.count)) }
            document.externalDocuments = []
            return
        }
        var kept: [ExternalDocument] = []
        var seen: Set<String> = []
        for var other in document.externalDocuments {
            losses.component = other.id
            if let hash = other.hash {
                var hashes = [hash]
                self.hashes(&hashes)
                other.hash = hashes.first
            }
            let hasAll = Self.isDocumentID(other.id) && (other.hash != nil || notation != .tagValue)
            if hasAll, other.namespace.map(ValueCheck.isAddressWithoutFragment) ?? false, seen.insert(other.id).inserted {
                kept.append(other)
            } else {
                losses.add(.valueRefused(field: "externalDocumentRefs", value: other.namespace ?? other.id))
            }
        }
        losses.component = nil
        document.externalDocuments = kept
    }

    /// `DocumentRef-` and letters, digits, dots, hyphens or a plus (6.6.1).
    private static func isDocumentID(_ id: String) -> Bool {
        guard id.utf8.starts(with: "DocumentRef-".utf8), id.utf8.count > 12 else { return false }
        return id.utf8.allSatisfy { SPDXLicenseRefs.isPlain($0) || $0 == UInt8(ascii: "+") }
    }
}
