// Magic numbers and the first characters of markup.
#include "csv/file_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "csv/encoding.h"

namespace weerzien::csv {

namespace {

struct Magic {
  std::string_view bytes;
  std::string_view kind;
};

using namespace std::string_view_literals;
constexpr std::array magics = {
    Magic{"%PDF-"sv, "pdf"sv},
    Magic{"\x89PNG\r\n\x1A\n"sv, "png"sv},
    Magic{"\xFF\xD8\xFF"sv, "jpeg"sv},
    Magic{"GIF8"sv, "gif"sv},
    Magic{"PK\x03\x04"sv, "zip"sv},
    Magic{"PK\x05\x06"sv, "zip"sv},
    Magic{"\x1F\x8B\x08"sv, "gzip"sv},
    Magic{"7z\xBC\xAF\x27\x1C"sv, "7z"sv},
    Magic{"Rar!\x1A\x07"sv, "rar"sv},
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "ole"sv},
    Magic{"SQLite format 3\0"sv, "sqlite"sv},
    Magic{"PAR1"sv, "parquet"sv},
    Magic{"{\\rtf"sv, "rtf"sv},
    Magic{"BZh"sv, "bzip2"sv},
    Magic{"\xFD\x37zXZ\0"sv, "xz"sv},
    Magic{"\x28\xB5\x2F\xFD"sv, "zstd"sv},
};

bool starts_like(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  return std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
    return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b | 0x20) : b);
  });
}

std::string_view markup_kind(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  text.remove_prefix(begin);
  if (starts_like(text, "<!doctype html") || starts_like(text, "<html") ||
      starts_like(text, "<head") || starts_like(text, "<table")) {
    return "html";
  }
  if (starts_like(text, "<?xml")) {
    return starts_like(text.substr(std::min(text.size(), text.find('>') + 1)), "<html") ? "html"
                                                                                        : "xml";
  }
  if (text.front() != '{' && text.front() != '[') return {};
  const std::size_t next = text.find_first_not_of(" \t\r\n", 1);
  if (next == std::string_view::npos) return {};
  const bool object = text.front() == '{' && text[next] == '"' && text.substr(next).contains("\":");
  const bool array = text.front() == '[' && (text[next] == '{' || text[next] == '[') &&
                     text.substr(next).contains('"');
  return object || array ? "json" : "";
}

}  // namespace

std::string_view file_kind(std::string_view head) {
  for (const Magic& magic : magics) {
    if (head.starts_with(magic.bytes)) return magic.kind;
  }
  if (head.starts_with("RIFF") && head.substr(0, 12).ends_with("WEBP")) return "webp";
  const EncodingGuess guess = guess_encoding(head);
  std::string text;
  Cleaner cleaner(guess);
  cleaner.clean(head.substr(0, 4096), false, text);
  if (const std::string_view kind = markup_kind(text); !kind.empty()) return kind;
  // Text has hardly any control bytes besides blanks, line ends and the separators of ASCII and
  // Hive.
  const auto is_control = [](char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code == 0x7F || (code < 0x20 && (byte < '\t' || byte > '\r') && code > 4 && code < 0x1C);
  };
  const auto controls = std::count_if(text.begin(), text.end(), is_control);
  return controls * 20 > static_cast<std::ptrdiff_t>(text.size()) ? "binary" : "";
}

}  // namespace weerzien::csv
