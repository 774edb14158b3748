import Diagnostics
import Inputs
import JSONStream

/// What a feed gave: each record with the name of its file, and how it ended.
struct Records {
    var texts: [String] = []
    var files: [String] = []
    var bytes = 0
    var input: InputError?
    var placed: PlacedError?
    var other: (any Error)?

    /// The JSON error of a placed error.
    var json: JSONError? { placed?.error as? JSONError }

    /// Did it end without an error?
    var isWhole: Bool { input == nil && placed == nil && other == nil }

    /// Reads the feed at `path`.
    init(_ path: String, limits: InputLimits = .feed) {
        do {
            bytes = try RecordStream.read(path, wrapperKeys: ["vulnerabilities"], limits: limits) { file, record in
                texts.append(String(decoding: record.block.bytes, as: UTF8.self))
                files.append(file)
            }
        } catch let error as InputError {
            input = error
        } catch let error as PlacedError {
            placed = error
        } catch {
            other = error
        }
    }
}

/// The bytes of a document, or the error of opening it.
func document(_ path: String, limits: InputLimits = .document) -> Result<[UInt8], InputError> {
    do throws(InputError) {
        return .success(try DocumentFile.open(path, limits: limits).copied())
    } catch {
        return .failure(error)
    }
}

extension Result {
    /// The failure; nil for a success.
    var error: Failure? {
        guard case .failure(let error) = self else { return nil }
        return error
    }
}

extension InputLimits {
    /// Small limits, so that small files can break them.
    static let small = InputLimits(bytes: 1 << 20, ratio: 50, ratioFloor: 64 << 10, entries: 5, recordBytes: 64 << 10)
}
