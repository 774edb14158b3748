/// A file with the hash of a document (requirement 18).
enum HashFile {
    /// What is wrong with it for these bytes; nil for nothing.
    enum Problem {
        /// MD5, SHA-1, or another algorithm that is not known to be safe.
        case algorithm
        /// Not the right number of lower-case hexadecimal digits, then the end or a space.
        case form
        /// Another document's.
        case mismatch
    }

    /// The algorithm that the end of an address names.
    static func algorithm(_ url: String) -> HashAlgorithm? { HashAlgorithm.allCases.first { url.hasSuffix("." + $0.rawValue) } }

    /// The digits that a file begins with; nil if it is of another form.
    static func digits(_ file: [UInt8], _ algorithm: HashAlgorithm) -> String? {
        let head = file.prefix(algorithm.digits)
        let isHex = head.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard head.count == algorithm.digits, isHex else { return nil }
        guard let next = file.dropFirst(algorithm.digits).first else { return String(decoding: head, as: UTF8.self) }
        return [32, 9, 10, 13].contains(next) ? String(decoding: head, as: UTF8.self) : nil
    }

    /// Holds a document against a hash file.
    static func problem(_ file: [UInt8], at url: String, for document: [UInt8]) -> Problem? {
        guard let algorithm = algorithm(url) else { return .algorithm }
        guard let digits = digits(file, algorithm) else { return .form }
        return digits == algorithm.hex(document) ? nil : .mismatch
    }
}
