/// How terms of the SPDX 2 RDF vocabulary stand in SPDX JSON.
enum RDFTerms {
    /// How a value is written.
    enum Form {
        case text, bool, number
        /// A list of texts.
        case texts
        /// A term like `relationshipType_dataFileOf`; in JSON `DATA_FILE_OF`.
        case term
        case terms
        case license, licenses
        /// The id of another element.
        case reference, references
        /// The type of an external reference: a word of SPDX's list, or an address.
        case referenceType
        /// An address.
        case address
        /// An object of a class of the table, or a list of such.
        case object(String)
        case objects(String)
    }

    typealias Term = (rdf: String, member: String, form: Form)

    /// Properties of a class: the RDF name, the JSON member, the form.
    static func terms(of type: String) -> [Term] {
        switch type {
        case "SpdxDocument":
            [
                ("specVersion", "spdxVersion", .text), ("dataLicense", "dataLicense", .license), ("name", "name", .text),
                ("comment", "comment", .text),
                ("creationInfo", "creationInfo", .object("CreationInfo")),
                ("externalDocumentRef", "externalDocumentRefs", .objects("ExternalDocumentRef")),
                ("hasExtractedLicensingInfo", "hasExtractedLicensingInfos", .objects("ExtractedLicensingInfo")),
                ("annotation", "annotations", .objects("Annotation")), ("reviewed", "revieweds", .objects("Review")),
                ("describesPackage", "documentDescribes", .references),
            ]
        case "CreationInfo":
            [
                ("created", "created", .text), ("creator", "creators", .texts), ("licenseListVersion", "licenseListVersion", .text),
                ("comment", "comment", .text),
            ]
        case "ExternalDocumentRef":
            [
                ("externalDocumentId", "externalDocumentId", .text), ("spdxDocument", "spdxDocument", .address),
                ("checksum", "checksum", .object("Checksum")),
            ]
        case "Checksum":
            [("algorithm", "algorithm", .term), ("checksumValue", "checksumValue", .text)]
        case "ExtractedLicensingInfo":
            [
                ("licenseId", "licenseId", .text), ("extractedText", "extractedText", .text), ("name", "name", .text),
                ("seeAlso", "seeAlsos", .texts),
                ("comment", "comment", .text),
            ]
        case "Annotation":
            [
                ("annotator", "annotator", .text), ("annotationDate", "annotationDate", .text), ("annotationType", "annotationType", .term),
                ("comment", "comment", .text),
            ]
        case "Review":
            [("reviewer", "reviewer", .text), ("reviewDate", "reviewDate", .text), ("comment", "comment", .text)]
        case "Package":
            [
                ("name", "name", .text), ("versionInfo", "versionInfo", .text), ("packageFileName", "packageFileName", .text),
                ("supplier", "supplier", .text),
                ("originator", "originator", .text), ("downloadLocation", "downloadLocation", .address), ("filesAnalyzed", "filesAnalyzed", .bool),
                ("packageVerificationCode", "packageVerificationCode", .object("PackageVerificationCode")),
                ("checksum", "checksums", .objects("Checksum")), ("homepage", "homepage", .address), ("sourceInfo", "sourceInfo", .text),
                ("licenseConcluded", "licenseConcluded", .license), ("licenseInfoFromFiles", "licenseInfoFromFiles", .licenses),
                ("licenseDeclared", "licenseDeclared", .license), ("licenseComments", "licenseComments", .text),
                ("copyrightText", "copyrightText", .text),
                ("summary", "summary", .text), ("description", "description", .text), ("comment", "comment", .text),
                ("externalRef", "externalRefs", .objects("ExternalRef")), ("attributionText", "attributionTexts", .texts),
                ("hasFile", "hasFiles", .references),
                ("primaryPackagePurpose", "primaryPackagePurpose", .term), ("builtDate", "builtDate", .text), ("releaseDate", "releaseDate", .text),
                ("validUntilDate", "validUntilDate", .text), ("annotation", "annotations", .objects("Annotation")),
            ]
        case "PackageVerificationCode":
            [
                ("packageVerificationCodeValue", "packageVerificationCodeValue", .text),
                ("packageVerificationCodeExcludedFile", "packageVerificationCodeExcludedFiles", .texts),
            ]
        case "ExternalRef":
            [
                ("referenceCategory", "referenceCategory", .term), ("referenceType", "referenceType", .referenceType),
                ("referenceLocator", "referenceLocator", .text), ("comment", "comment", .text),
            ]
        case "File":
            [
                ("fileName", "fileName", .text), ("fileType", "fileTypes", .terms), ("checksum", "checksums", .objects("Checksum")),
                ("licenseConcluded", "licenseConcluded", .license), ("licenseInfoInFile", "licenseInfoInFiles", .licenses),
                ("licenseComments", "licenseComments", .text), ("copyrightText", "copyrightText", .text), ("comment", "comment", .text),
                ("noticeText", "noticeText", .text), ("fileContributor", "fileContributors", .texts), ("attributionText", "attributionTexts", .texts),
                ("fileDependency", "fileDependencies", .references), ("annotation", "annotations", .objects("Annotation")),
            ]
        case "Snippet":
            [
                ("name", "name", .text), ("snippetFromFile", "snippetFromFile", .reference), ("range", "ranges", .objects("StartEndPointer")),
                ("licenseConcluded", "licenseConcluded", .license), ("licenseInfoInSnippet", "licenseInfoInSnippets", .licenses),
                ("licenseComments", "licenseComments", .text), ("copyrightText", "copyrightText", .text), ("comment", "comment", .text),
                ("attributionText", "attributionTexts", .texts), ("annotation", "annotations", .objects("Annotation")),
            ]
        case "StartEndPointer":
            [("startPointer", "startPointer", .object("Pointer")), ("endPointer", "endPointer", .object("Pointer"))]
        case "Pointer":
            [("reference", "reference", .reference), ("offset", "offset", .number), ("lineNumber", "lineNumber", .number)]
        default: []
        }
    }

    /// `checksumAlgorithm_sha256` as JSON writes it: `SHA256`.
    static func json(_ term: String) -> String {
        let bytes = Array(term.utf8)
        let word = Array(bytes.firstIndex(of: UInt8(ascii: "_")).map { bytes[($0 + 1)...] } ?? bytes[...])
        let plain = String(decoding: word, as: UTF8.self)
        if let known = spellings[plain] { return known }
        var upper: [UInt8] = []
        for byte in word {
            if byte >= 65, byte <= 90, !upper.isEmpty { upper.append(UInt8(ascii: "_")) }
            upper.append(byte >= 97 && byte <= 122 ? byte - 32 : byte)
        }
        return String(decoding: upper, as: UTF8.self)
    }

    private static let spellings = [
        "packageManager": "PACKAGE-MANAGER", "persistentId": "PERSISTENT-ID", "sha3_256": "SHA3-256", "sha3_384": "SHA3-384", "sha3_512": "SHA3-512",
        "blake2b256": "BLAKE2b-256", "blake2b384": "BLAKE2b-384", "blake2b512": "BLAKE2b-512", "blake3": "BLAKE3",
    ]
}
