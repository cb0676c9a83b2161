// Reads one file through csv::TableReader and writes what it found.
#include "cli/table_command.h"

#include "csv/table_reader.h"

namespace weerzien::cli {

namespace {

constexpr std::size_t chunk_bytes = 1 << 20;

bool put(const std::string& text, std::FILE* out) {
  return std::fwrite(text.data(), 1, text.size(), out) == text.size();
}

// Whether everything could be written; reading errors are left to std::ferror(file).
bool rewrite(std::FILE* file, csv::TableReader& table, std::FILE* out) {
  while (true) {
    const std::size_t got = std::fread(table.prepare(chunk_bytes), 1, chunk_bytes, file);
    if (got == 0) break;
    table.commit(got);
    if (!put(table.take(), out)) return false;
  }
  if (std::ferror(file) != 0) return true;
  table.finish();
  return put(table.take(), out) && std::fflush(out) == 0;
}

}  // namespace

int write_table(const std::string& in, std::FILE* out, std::FILE* errors) {
  std::FILE* file = std::fopen(in.c_str(), "rb");
  if (file == nullptr) {
    std::fprintf(errors, "weerzien: cannot read %s\n", in.c_str());
    return 1;
  }
  csv::TableReader table;
  const bool written = rewrite(file, table, out);
  const bool failed = std::ferror(file) != 0;
  std::fclose(file);
  if (failed) {
    std::fprintf(errors, "weerzien: cannot read %s to its end\n", in.c_str());
    return 1;
  }
  if (!written) {
    std::fprintf(errors, "weerzien: cannot write the table\n");
    return 1;
  }
  if (!table.file_kind().empty()) {
    std::fprintf(errors, "weerzien: %s is no table but a file of kind %s\n", in.c_str(),
                 table.file_kind().c_str());
    return 2;
  }
  return 0;
}

int table_command(const std::string& in, const std::string& out) {
  if (out.empty() || out == "-") return write_table(in, stdout, stderr);
  std::FILE* file = std::fopen(out.c_str(), "wb");
  if (file == nullptr) {
    std::fprintf(stderr, "weerzien: cannot write %s\n", out.c_str());
    return 1;
  }
  const int status = write_table(in, file, stderr);
  const bool closed = std::fclose(file) == 0;
  return status == 0 && !closed ? 1 : status;
}

}  // namespace weerzien::cli
