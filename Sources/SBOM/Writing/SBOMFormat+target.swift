extension SBOMFormat {
    /// The name by which people ask for a format on the command line: `cyclonedx-json-1.6`, `spdx-tag-value-2.3`.
    public var targetName: String {
        let notation =
            switch notation {
            case .json: "json"
            case .xml: "xml"
            case .yaml: "yaml"
            case .tagValue: "tag-value"
            case .rdfXML: "rdf-xml"
            case .jsonLD: "json-ld"
            case .csv: "csv"
            case .xlsx: "xlsx"
            }
        let family =
            switch family {
            case .cycloneDX: "cyclonedx"
            case .spdx: "spdx"
            case .swid: "swid"
            case .table: "table"
            }
        return version.isEmpty ? "\(family)-\(notation)" : "\(family)-\(notation)-\(version)"
    }

    /// The writable format of this name; a name without a version means the newest. Nil for a name that ``SBOMWriter`` does not know.
    public init?(targetName name: String) {
        let name = ["csv": "table-csv", "xlsx": "table-xlsx", "spdx3": "spdx-json-ld", "swid": "swid-xml"][name] ?? name
        guard let format = SBOMWriter.formats.last(where: { $0.targetName == name || $0.targetName == "\(name)-\($0.version)" }) else { return nil }
        self = format
    }

    /// The number behind the first dot of the version.
    var minorVersion: Int? {
        let parts = version.utf8.split(separator: UInt8(ascii: "."))
        return parts.count == 2 ? Int(String(decoding: parts[1], as: UTF8.self)) : nil
    }
}

extension SBOMWriter {
    /// The nearest format to `format` that can be written: the newest of its family, CycloneDX JSON for families that are only read.
    public static func fallback(_ format: SBOMFormat) -> SBOMFormat {
        formats.last { $0.family == format.family && $0.notation == format.notation } ?? formats.last {
            $0.family == format.family && $0.notation == .json
        }
            ?? SBOMFormat(.cycloneDX, .json, version: "1.6")
    }
}
