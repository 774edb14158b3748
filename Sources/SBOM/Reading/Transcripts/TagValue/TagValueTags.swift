/// Where each tag of SPDX tag-value stands in SPDX JSON (SPDX 2.3, clauses 6 to 12).
enum TagValueTags {
    /// The part of the document that a tag belongs to.
    enum Section: Sendable, Equatable {
        case document, creation, package, file, snippet, license, review

        /// Clause of SPDX 2.3 that has its tags.
        var clause: String {
            switch self {
            case .document, .creation: "SPDX 2.3, 6"
            case .package: "SPDX 2.3, 7"
            case .file: "SPDX 2.3, 8"
            case .snippet: "SPDX 2.3, 9"
            case .license: "SPDX 2.3, 10"
            case .review: "SPDX 2.3, 13"
            }
        }

        /// Member at the top of the JSON.
        var member: String {
            switch self {
            case .document: ""
            case .creation: "creationInfo"
            case .package: "packages"
            case .file: "files"
            case .snippet: "snippets"
            case .license: "hasExtractedLicensingInfos"
            case .review: "revieweds"
            }
        }
    }

    /// How the value is written.
    enum Form: Sendable, Equatable {
        case text, bool
        /// One of a list of texts.
        case item
        /// `SHA1: 00…`, one of a list.
        case checksum
        /// `SECURITY cpe23Type cpe:2.3:…`, one of a list.
        case externalReference
        case externalReferenceComment
        case verificationCode
        /// `DocumentRef-x namespace SHA1: 00…`, one of a list.
        case externalDocument
        /// `1:20`, bytes or lines, one of a list.
        case byteRange, lineRange
    }

    struct Tag: Sendable {
        let section: Section
        let member: String
        let form: Form
        /// The tag begins a new entry of its section.
        let begins: Bool
        /// Number among the tags of its section.
        let number: Int

        /// True for a tag that an entry may have once only (its cardinality is 0..1 or 1..1).
        var isSingle: Bool {
            switch form {
            case .text, .bool, .verificationCode, .byteRange, .lineRange: true
            case .item, .checksum, .externalReference, .externalReferenceComment, .externalDocument: false
            }
        }
    }

    private static let all: [String: Tag] = {
        var tags: [String: Tag] = [:]
        func add(_ section: Section, _ list: String) {
            for (number, word) in list.utf8.split(whereSeparator: { $0 == 32 || $0 == 10 }).map({ Substring($0) }).enumerated() {
                let parts = word.split(separator: ">", maxSplits: 1).map(String.init)
                let begins = parts[0].hasPrefix("+")
                let tag = begins ? String(parts[0].dropFirst()) : parts[0]
                let typed = parts[1].split(separator: ":", maxSplits: 1).map(String.init)
                tags[tag] = Tag(
                    section: section, member: typed[0], form: forms[typed.count > 1 ? typed[1] : ""] ?? .text, begins: begins,
                    number: number)
            }
        }
        add(
            .document,
            """
            SPDXVersion>spdxVersion DataLicense>dataLicense DocumentName>name DocumentNamespace>documentNamespace DocumentComment>comment
            ExternalDocumentRef>externalDocumentRefs:document
            """)
        add(.creation, "Creator>creators:item Created>created CreatorComment>comment LicenseListVersion>licenseListVersion")
        add(
            .package,
            """
            +PackageName>name PackageVersion>versionInfo PackageFileName>packageFileName PackageSupplier>supplier PackageOriginator>originator
            PackageDownloadLocation>downloadLocation FilesAnalyzed>filesAnalyzed:bool PackageVerificationCode>packageVerificationCode:code
            PackageChecksum>checksums:checksum PackageHomePage>homepage PackageSourceInfo>sourceInfo PackageLicenseConcluded>licenseConcluded
            PackageLicenseInfoFromFiles>licenseInfoFromFiles:item PackageLicenseDeclared>licenseDeclared PackageLicenseComments>licenseComments
            PackageCopyrightText>copyrightText PackageSummary>summary PackageDescription>description PackageComment>comment
            ExternalRef>externalRefs:reference ExternalRefComment>comment:referenceComment PackageAttributionText>attributionTexts:item
            PrimaryPackagePurpose>primaryPackagePurpose BuiltDate>builtDate ReleaseDate>releaseDate ValidUntilDate>validUntilDate
            """)
        add(
            .file,
            """
            +FileName>fileName FileType>fileTypes:item FileChecksum>checksums:checksum LicenseConcluded>licenseConcluded
            LicenseInfoInFile>licenseInfoInFiles:item LicenseComments>licenseComments FileCopyrightText>copyrightText FileComment>comment
            FileNotice>noticeText FileContributor>fileContributors:item FileAttributionText>attributionTexts:item FileDependency>fileDependencies:item
            """)
        add(
            .snippet,
            """
            +SnippetSPDXID>SPDXID SnippetFromFileSPDXID>snippetFromFile SnippetByteRange>ranges:bytes SnippetLineRange>ranges:lines
            SnippetLicenseConcluded>licenseConcluded LicenseInfoInSnippet>licenseInfoInSnippets:item SnippetLicenseComments>licenseComments
            SnippetCopyrightText>copyrightText SnippetComment>comment SnippetName>name SnippetAttributionText>attributionTexts:item
            """)
        add(
            .license,
            "+LicenseID>licenseId ExtractedText>extractedText LicenseName>name LicenseCrossReference>seeAlsos:item LicenseComment>comment")
        add(.review, "+Reviewer>reviewer ReviewDate>reviewDate ReviewComment>comment")
        return tags
    }()

    private static let forms: [String: Form] = [
        "bool": .bool, "item": .item, "checksum": .checksum, "reference": .externalReference, "referenceComment": .externalReferenceComment,
        "code": .verificationCode, "document": .externalDocument, "bytes": .byteRange, "lines": .lineRange,
    ]

    /// Tags of annotations, which JSON keeps with what they are about.
    private static let annotations = [
        "Annotator": "annotator", "AnnotationDate": "annotationDate", "AnnotationType": "annotationType", "AnnotationComment": "comment",
    ]

    /// What the tag of these bytes is.
    static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> TagValueWord {
        var place = hash(bytes)
        while let entry = places[place] {
            if entry.name.count == bytes.count, entry.name.elementsEqual(bytes) { return entry.word }
            place = (place + 1) % places.count
        }
        return .unknown
    }

    /// A table with room to spare, each tag at or behind the place of its hash: a tag of every line is looked up in it, and never made a text for that.
    private static let places: [(name: [UInt8], word: TagValueWord)?] = {
        var words: [String: TagValueWord] = [
            "Relationship": .relationship, "RelationshipComment": .relationshipComment, "SPDXID": .id, "SPDXREF": .subject,
        ]
        for (name, tag) in all { words[name] = .tag(tag) }
        for (name, member) in annotations { words[name] = .annotation(member: member) }
        var places = [(name: [UInt8], word: TagValueWord)?](repeating: nil, count: tableSize)
        for (name, word) in words {
            let bytes = Array(name.utf8)
            var place = bytes.withUnsafeBufferPointer { hash($0) }
            while places[place] != nil { place = (place + 1) % tableSize }
            places[place] = (bytes, word)
        }
        return places
    }()

    private static let tableSize = 512

    /// FNV-1a.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt32 = 0x811C_9DC5
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return Int(hash ^ hash >> 16) % tableSize
    }
}
