/// Where a rule found something, in words of the model. ``PlaceFinder`` turns it into a JSON Pointer and a line.
///
/// The model keeps no places, so that 300,000 components fit into memory: only what was found is looked for again in the document.
enum RulePlace: Hashable {
    /// The document as a whole.
    case document
    /// An entry of a list.
    case entry(PlaceEntry)
    /// The text of a field of an entry; `occurrence` counts, from 0, the fields of that kind with the same text.
    case value(PlaceEntry, PlaceField, String, occurrence: Int)
    /// The first field of a kind that an entry has, whatever it says.
    case field(PlaceEntry, PlaceField)
    /// The first time that a list names a text.
    case mention(PlaceList, String)
    /// The statement that one part needs another.
    case edge(from: String, to: String)
    /// The last thing that has this id.
    case lastDefinition(String)
    /// A JSON Pointer that the reader gave, whose line is to be looked up.
    case pointer(String)

    /// Where to look if the place itself is not in the document as it was sought, best first.
    var alternatives: [RulePlace] {
        switch self {
        // SPDX 3 says these apart from the part.
        case .value(let entry, .affected, let text, _), .value(let entry, .assembly, let text, _), .value(let entry, .dependency, let text, _):
            [.mention(.relationships, text), .entry(entry)]
        case .value(let entry, .license, let text, _): [.mention(.licenses, text), .entry(entry)]
        // One vulnerability with several judgements is several in the model; in SPDX 3 each judgement is an element of its own.
        case .value(let entry, .firstIssued, let text, _), .value(let entry, .lastUpdated, let text, _):
            [.mention(.assessments, text), .entry(entry)]
        case .value(let entry, .published, let text, _), .value(let entry, .updated, let text, _), .value(let entry, .rejected, let text, _):
            [.mention(.vulnerabilities, text), .entry(entry)]
        case .value(let entry, _, _, _), .field(let entry, _): [.entry(entry)]
        case .mention(.subjects, let id): [.mention(.relationships, id)]
        default: []
        }
    }
}

/// An entry of a list, by its number from 0 in the order of the document, nested ones counted where they begin.
struct PlaceEntry: Hashable {
    let list: PlaceList
    let index: Int

    init(_ list: PlaceList, _ index: Int) {
        self.list = list
        self.index = index
    }
}

/// The lists of a document, as the model has them.
enum PlaceList: Hashable {
    /// CycloneDX `metadata.component` and those in it; as mentions, what the document says it describes.
    case subjects
    /// CycloneDX components; SPDX packages; rows of a table.
    case components
    case services, files, vulnerabilities, compositions
    /// Dependencies and other relationships.
    case relationships
    /// What relationships say they are.
    case relationshipTypes
    /// SPDX 3 judgements of vulnerabilities.
    case assessments
    /// SPDX licences with a text of their own; as mentions, licence expressions that are elements of SPDX 3.
    case licenses
    /// SPDX `externalDocumentRefs`.
    case externalDocuments
    /// SPDX annotations, reviews and snippets of the document.
    case annotations, reviews, snippets
    /// Serial number or namespace.
    case identity
    /// When the document was made, and by whom.
    case created, creators
    /// CycloneDX `metadata.tools`.
    case tools
}

/// The fields that rules look at.
enum PlaceField: Hashable, CaseIterable {
    case purl, cpe, hash, referenceHash, license, builtDate, releaseDate, validUntil
    case created, published, updated, rejected, firstIssued, lastUpdated, affected
    case assembly, dependency, vulnerability, file, licenseID
    case supplier, originator, downloadLocation, locator, verificationCode, licenseOfFiles, fileName
    case versionRange, affectedRange, vector, evidenceTool, pedigreePURL, pedigreeCPE
    case annotator, annotationDate, reviewer, reviewDate, snippetID, snippetFile, pointerReference, rangeStart
    case score, swhid, omnibor, swidTag, url

    /// Keys from the entry down, in all formats: arrays count for nothing.
    private var paths: [String] {
        switch self {
        case .purl: ["purl", "externalRefs/referenceLocator", "software_packageUrl", "externalIdentifier/identifier"]
        case .cpe: ["cpe", "externalRefs/referenceLocator", "externalIdentifier/identifier"]
        case .hash: ["hashes/content", "checksums/checksumValue", "verifiedUsing/hashValue"]
        case .referenceHash: ["externalReferences/hashes/content"]
        case .license:
            ["licenses/license/id", "licenses/expression", "licenseDeclared", "licenseConcluded", "licenseInfoFromFiles", "licenseInfoInFiles"]
        case .builtDate: ["builtDate", "builtTime"]
        case .releaseDate: ["releaseDate", "releaseTime"]
        case .validUntil: ["validUntilDate", "validUntilTime"]
        case .created: ["created"]
        case .published: ["published", "security_publishedTime"]
        case .updated: ["updated", "security_modifiedTime"]
        case .rejected: ["rejected", "security_withdrawnTime"]
        case .firstIssued: ["analysis/firstIssued"]
        case .lastUpdated: ["analysis/lastUpdated"]
        case .affected: ["affects/ref"]
        case .assembly: ["assemblies"]
        case .dependency: ["dependencies"]
        case .vulnerability: ["vulnerabilities"]
        case .file: ["hasFiles"]
        case .licenseID: ["licenseId"]
        case .supplier: ["supplier"]
        case .originator: ["originator"]
        case .downloadLocation: ["downloadLocation"]
        case .locator: ["externalRefs/referenceLocator", "homepage"]
        case .verificationCode: ["packageVerificationCode"]
        case .licenseOfFiles: ["licenseInfoFromFiles"]
        case .fileName: ["fileName"]
        case .versionRange: ["versionRange"]
        case .affectedRange: ["affects/versions/range"]
        case .vector: ["ratings/vector"]
        case .evidenceTool: ["evidence/identity/tools"]
        case .annotator: ["annotator", "annotations/annotator"]
        case .annotationDate: ["annotationDate", "annotations/annotationDate"]
        case .reviewer: ["reviewer"]
        case .reviewDate: ["reviewDate"]
        case .snippetID: ["SPDXID"]
        case .snippetFile: ["snippetFromFile"]
        case .pointerReference: ["ranges/startPointer/reference", "ranges/endPointer/reference"]
        case .rangeStart: ["ranges/startPointer/offset", "ranges/startPointer/lineNumber"]
        case .score: ["ratings/score"]
        case .swhid: ["swhid", "externalRefs/referenceLocator", "software_contentIdentifier/software_contentIdentifierValue"]
        case .omnibor: ["omniborId", "externalRefs/referenceLocator", "software_contentIdentifier/software_contentIdentifierValue"]
        case .swidTag: ["swid/tagId"]
        case .url: ["externalReferences/url"]
        // At any depth: see ``at(_:)``.
        case .pedigreePURL, .pedigreeCPE: []
        }
    }

    /// The fields that a path may be, by path.
    private static let byPath: [String: [PlaceField]] = {
        var table: [String: [PlaceField]] = [:]
        for field in allCases { for path in field.paths { table[path, default: []].append(field) } }
        return table
    }()

    /// The fields that a path may be. Pedigrees hold components, and these pedigrees of their own.
    static func at(_ path: String) -> [PlaceField] {
        if let found = byPath[path] { return found }
        guard path.utf8.starts(with: "pedigree/".utf8) else { return [] }
        return path.hasSuffix("/purl") ? [.pedigreePURL] : path.hasSuffix("/cpe") ? [.pedigreeCPE] : []
    }
}
