/// A CVSS vector of version 2.0, 3.0, 3.1 or 4.0.
///
/// A metric that is given as "not defined" (`X`, in 2.0 `ND`) is the same as one that is not given; two vectors are equal when they say the same.
public struct CVSSVector: Hashable, Sendable {
    /// The version whose metrics and equations apply.
    public let version: CVSSVersion

    /// For each metric of the version's table: 0 if it is not defined, else the number of its value, counted from 1.
    let values: SIMD32<UInt8>

    /// Reads a vector string; its version is told by how it begins.
    ///
    /// Metrics and values are case-sensitive, every base metric must be there, and none may come twice. Versions 2.0, 3.0 and 3.1 may have their metrics in
    /// any order (3.1, section 6); version 4.0 must have them in the order of its table (4.0, section 7).
    ///
    /// - Throws: what is wrong with the string.
    public init(parsing text: String) throws(CVSSError) {
        let bytes = text.utf8.span
        version = try VectorReader.version(bytes, of: text)
        values = try VectorReader.read(bytes, version, of: text)
    }

    init(version: CVSSVersion, values: SIMD32<UInt8>) {
        self.version = version
        self.values = values
    }
}

extension CVSSVector: CustomStringConvertible {
    /// The canonical vector string.
    public var description: String { canonical }
}
