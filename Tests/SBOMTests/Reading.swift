import JSONStream
import SBOM

/// The document in `text`.
func read(_ text: String, limits: SBOMLimits = SBOMLimits()) throws(SBOMError) -> SBOMDocument {
    try SBOMReader.read(ByteBlock(text.utf8), limits: limits)
}

/// The error that `text` ends in; nil if it is read.
func failure(_ text: String, limits: SBOMLimits = SBOMLimits()) -> SBOMError? {
    do {
        _ = try read(text, limits: limits)
        return nil
    } catch {
        return error
    }
}

/// A CycloneDX document with these members.
func cycloneDX(_ members: String, version: String = "1.6") -> String {
    "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"\(version)\",\(members)}"
}

/// An SPDX document with these members.
func spdx(_ members: String, version: String = "SPDX-2.3") -> String {
    "{\"spdxVersion\":\"\(version)\",\"SPDXID\":\"SPDXRef-DOCUMENT\",\(members)}"
}
