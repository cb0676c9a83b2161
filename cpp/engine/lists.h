// Lists of customers with their figures, for the people to write to.
#pragma once

#include <string_view>

#include "engine/describe.h"
#include "report/options.h"
#include "table/table.h"

namespace weerzien::engine {

// {"columns": [codes], "rows": [[values]]} by revenue, highest first; an error object for an
// unknown kind or id. The table is that of the options. See Engine::list.
Json customer_list(const table::Table& table, std::string_view kind, std::string_view id,
                   const report::Options& options);

}  // namespace weerzien::engine
