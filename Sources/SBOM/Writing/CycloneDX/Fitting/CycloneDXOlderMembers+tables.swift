/// What each version brought, from the schemas bom-1.4 to bom-1.7 (JSON and XSD), by the shapes of ``XMLShapes``.
extension CycloneDXOlderMembers {
    /// The minor version that brought a member; members that are not named are as old as what they stand in.
    static let since: [String: [String: Int]] = {
        var table: [String: [String: Int]] = [:]
        for (minor, list) in [(5, inFive), (6, inSix), (7, inSeven)] {
            for line in list.split(separator: "\n") {
                let words = line.split(separator: " ").map(String.init)
                for member in words.dropFirst() { table[words[0], default: [:]][member] = minor }
            }
        }
        return table
    }()

    private static let inFive = """
        component modelCard data
        service trustZone
        license bom-ref licensing properties
        expression bom-ref
        expressionDetailed bom-ref
        organization bom-ref
        contact bom-ref
        evidence identity occurrences callstack
        dataflow name description governance source destination
        """

    private static let inSix = """
        component manufacturer authors omniborId swhid tags cryptoProperties
        service tags
        license acknowledgement
        expression acknowledgement
        expressionDetailed acknowledgement
        organization address
        dependency provides
        identity concludedValue
        occurrence line offset symbol additionalContext
        considerations environmentalConsiderations
        """

    private static let inSeven = """
        component versionRange isExternal patentAssertions
        service patentAssertions
        externalReference properties
        expression licensing properties expressionDetails
        expressionDetailed licensing properties expressionDetails
        definitions patents
        algorithmProperties algorithmFamily ellipticCurve
        certificateProperties serialNumber certificateFileExtension fingerprint certificateState creationDate activationDate deactivationDate revocationDate \
        destructionDate certificateExtensions relatedCryptographicAssets
        relatedCryptoMaterialProperties fingerprint relatedCryptographicAssets
        protocolProperties relatedCryptographicAssets
        cipherSuite tlsGroups tlsSignatureSchemes
        """

    /// Members without which an object says nothing that the schema takes, where a value of theirs may be refused.
    static let needed: [String: Set<String>] = ["identity": ["field"], "hash": ["alg", "content"]]

    /// What a tool of 1.4 and a component both have.
    static let ofOldTools: Set<String> = ["name", "version", "hashes", "externalReferences"]

    /// Words of primitives and protocols that 1.7 brought; "other" is older.
    static let cryptoWords: Set<String> = ["key-wrap", "dtls", "quic", "eap-aka", "eap-aka-prime", "prins", "5g-aka"]
}
