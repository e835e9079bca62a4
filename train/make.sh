#!/usr/bin/env bash
# Makes the weights: trains, exports to 8 bits, fits what is decided after training, measures.   bash make.sh RUN [arguments of train, e.g. --resume]
set -euo pipefail
cd "$(dirname "$0")"
run=$1; shift
export MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=16000000000 MALLOC_TOP_PAD_=200000000 PYTHONUNBUFFERED=1
python -m readout_train.train --out "$run" "$@"
python -m readout_train.export "$run/state.pt" --out "$run/export"
python -m readout_train.measure "$run/state.pt" --onnx "$run/export/8" --out "$run/measure"
python -m readout_train.measure "$run/state.pt" --settled "$run/measure/report.json" --out "$run/measure-32"
python -m readout_train.export "$run/state.pt" --out "$run/export" --settled "$run/measure/report.json"
python -m readout_train.golden "$run/export/8" --out "$run/export/golden.json"
python -m readout_train.errors "$run/measure/gold.jsonl" "$run/measure/predicted.jsonl" > "$run/errors.txt"
